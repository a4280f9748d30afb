"""Views a person can open in any SQL browser.

Revision ID: 0004
Revises: 0003
"""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

CLAIMS_WITH_SOURCES = """
CREATE VIEW claims_with_sources AS
SELECT claim.key AS claim,
       coalesce(measure.label, claim.proposition) AS about,
       mention.wording AS printed,
       figure.comparator AS comparator,
       figure.value AS value,
       figure.value_high AS value_high,
       figure.unit AS unit,
       place.handle AS place,
       coalesce(figure.as_of, figure.period) AS time,
       assertion.stance AS stance,
       assertion.hedged AS hedged,
       source.cite_key AS source,
       source.title AS title,
       assertion.page AS page,
       assertion.line AS line,
       assertion.quote AS quote,
       cited.cite_key AS cites,
       citation.marker AS note
FROM claim
JOIN assertion ON assertion.claim_id = claim.id AND assertion.withdrawn_at IS NULL
JOIN source ON source.id = assertion.source_id
LEFT JOIN figure ON figure.claim_id = claim.id
LEFT JOIN measure ON measure.id = figure.measure_id
LEFT JOIN place ON place.id = figure.place_id
LEFT JOIN mention ON mention.assertion_id = assertion.id AND mention.measure_id = figure.measure_id
     AND mention.figure_id = figure.id
LEFT JOIN citation ON citation.assertion_id = assertion.id AND citation.withdrawn_at IS NULL
LEFT JOIN source AS cited ON cited.id = citation.source_id
WHERE claim.withdrawn_at IS NULL
"""

OPEN_FINDINGS = """
CREATE VIEW open_findings AS
SELECT finding.key AS finding,
       finding.rule AS rule,
       finding.name AS name,
       finding.severity AS severity,
       finding.outcome AS outcome,
       finding.axis AS axis,
       measure.label AS measure,
       claim.key AS claim,
       finding.documents AS documents,
       finding.origins_min AS origins_min,
       finding.origins_max AS origins_max,
       finding.first_seen AS since
FROM finding
LEFT JOIN measure ON measure.id = finding.measure_id
LEFT JOIN finding_claim ON finding_claim.finding_id = finding.id
LEFT JOIN claim ON claim.id = finding_claim.claim_id
WHERE finding.state = 'open' AND finding.withdrawn_at IS NULL
"""

SUPPORT_PER_POSITION = """
CREATE VIEW support_per_position AS
SELECT measure.label AS measure,
       position.scope_key AS scope,
       position.label AS position,
       position.low AS low,
       position.high AS high,
       position.outcome AS outcome,
       position.documents AS documents,
       position.origins_min AS origins_min,
       position.origins_max AS origins_max
FROM position
JOIN measure ON measure.id = position.measure_id
"""


def upgrade() -> None:
    for view in (CLAIMS_WITH_SOURCES, OPEN_FINDINGS, SUPPORT_PER_POSITION):
        op.execute(view)


def downgrade() -> None:
    for name in ("support_per_position", "open_findings", "claims_with_sources"):
        op.execute(f"DROP VIEW {name}")
