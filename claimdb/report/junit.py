"""Findings as a test report in the form of JUnit, which every continuous-integration service shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from claimdb.report.language import translate
from claimdb.report.results import Result, Results, RuleLine, Spot, shown_file
from claimdb.report.terminal import safe
from claimdb.values.hit import FindingState, Severity

# What XML 1.0 (2.2) allows no document to hold, not even as a reference.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render_junit(told: Results, *, fail_on: Severity = Severity.WARNING) -> str:
    """Write a suite for each rule and a case for each measure or document that it was held against.

    A case fails from a gravity on; what is less grave is told in a case that passes. A case of which all was decided
    by a person, or is known to a baseline, is skipped. A rule that failed is an error.
    """
    root = Element("testsuites", name=f"claimdb {told.command}")
    failures = dict(told.failures)
    for rule in told.rules:
        suite = SubElement(root, "testsuite", name=_line(f"{rule.code} {rule.label}"))
        suite.extend(_cases(rule, told, failures.get(rule.code), fail_on))
        _count(suite)
    _count(root)
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _cases(rule: RuleLine, told: Results, failure: str | None, fail_on: Severity) -> Iterator[Element]:
    groups: dict[str, list[Result]] = {document: [] for document in told.documents}
    for one in told.results:
        if one.code == rule.code and one.state is not FindingState.GONE:
            groups.setdefault(one.about, []).append(one)
    for about, found in groups.items():
        yield _case(rule, about, found, fail_on, told)
    if failure is not None:
        case = _empty_case(rule, rule.label)
        said = translate("Rule {code} failed: {reason}", told.lang, code=rule.code, reason=failure)
        SubElement(case, "error", message=_line(said), type="rule")
        yield case
    elif not groups:
        yield _empty_case(rule, rule.label)


def _empty_case(rule: RuleLine, name: str) -> Element:
    return Element("testcase", classname=f"claimdb.{rule.code}", name=_line(name))


def _case(rule: RuleLine, about: str, found: list[Result], fail_on: Severity, told: Results) -> Element:
    case = _empty_case(rule, about)
    due = [one for one in found if one.is_due]
    failing = [one for one in due if one.severity.rank >= fail_on.rank]
    for one in failing:
        failure = SubElement(case, "failure", message=_line(one.message), type=one.severity.value)
        failure.text = _plain("\n".join(_lines(one, told)))
    others = [one for one in found if one not in due]
    if others and not due:
        SubElement(case, "skipped", message=_line("; ".join(_why(one, told.lang) for one in others)))
    light = [one for one in due if one not in failing]
    if light:
        SubElement(case, "system-out").text = _plain("\n\n".join("\n".join(_lines(one, told)) for one in light))
    return case


def _why(one: Result, lang: str) -> str:
    """Say why nobody needs to look at a finding."""
    return one.explanation or translate("known to the baseline", lang)


def _lines(one: Result, told: Results) -> Iterator[str]:
    yield safe(one.message)
    # Several figures of one sentence point to the same words.
    yield from dict.fromkeys(safe(f"  {_where(spot)}{spot.says}") for spot in one.spots)
    yield safe(one.settle)
    if not told.documents:
        yield f"claimdb finding show {one.key}"


def _where(spot: Spot) -> str:
    return f"{shown_file(spot.file)}:{spot.stretch.line}: " if spot.file and spot.stretch else ""


def _count(node: Element) -> None:
    """Write how many cases there are, and how many of each kind."""
    cases = list(node.iter("testcase"))
    node.set("tests", str(len(cases)))
    for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        node.set(name, str(sum(case.find(tag) is not None for case in cases)))


def _line(text: str) -> str:
    return _plain(safe(text))


def _plain(text: str) -> str:
    return _FORBIDDEN.sub("", text)
