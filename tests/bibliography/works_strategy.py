"""Any work at all, for round trips: every variable, hostile text, odd dates and names."""

from __future__ import annotations

from hypothesis import strategies as st

from claimdb.bibliography.fields import DATES, NAMES, TEXT_VARIABLES, TYPES
from claimdb.values.work import Work

HOSTILE = [
    "\\input{x}", "{", "}", "}{", "%", "&", "$5", "$x^2$", "#", "_", "~", "^", "\\", "\\\\", "--", "---", "''", "``",
    "<i>", "</i>", "<i>mot</i>", "<script>alert(1)</script>", "«\u00a0titre\u00a0»", "\n", "\r\n",
    "\nER  - \nTY  - BOOK",
    "\n@book{x,", "@", ",", " and ", "others", "{\\'e}", "\\'e", "é", "œuvre", "警察", "ŁØß", "von", "de La", "l’", '"',
    "=", "TY  - ", "\u2028", "\ufeff", "\u200b", "\u202f", "e\u0301", "https://a.b/c%20d?e=f&g={h}", "10.1000/a_b", "-",
    "12-15", "A--B", "\ue000", "family=x, given=y", "12", "XII", "\\emph{x}", "\t", "<span class=\"nocase\">UN</span>",
]  # fmt: skip

texts = st.lists(
    st.one_of(st.sampled_from(HOSTILE), st.text(max_size=6), st.sampled_from(["mot", "Word", " ", "2022"])),
    min_size=1,
    max_size=5,
).map("".join)
keys = st.from_regex(r"[A-Za-z][A-Za-z0-9:_.+/-]{0,12}", fullmatch=True)
names = st.one_of(
    st.fixed_dictionaries({"literal": texts}),
    st.fixed_dictionaries(
        {"family": texts},
        optional={"given": texts, "suffix": texts, "non-dropping-particle": texts, "dropping-particle": texts},
    ),
)
years = st.integers(-3000, 9999)
dates = st.one_of(
    st.fixed_dictionaries(
        {
            "date-parts": st.lists(
                st.one_of(
                    st.tuples(years),
                    st.tuples(years, st.integers(1, 12)),
                    st.tuples(years, st.integers(1, 12), st.integers(1, 31)),
                ).map(list),
                min_size=1,
                max_size=2,
            )
        },
        optional={"circa": st.sampled_from([True]), "season": st.integers(1, 4)},
    ),
    st.fixed_dictionaries({"literal": st.one_of(texts, st.sampled_from(["199X", "2022-09?/..", "n.d.", "../2020"]))}),
)
csl = st.fixed_dictionaries(
    {"type": st.sampled_from(sorted(TYPES))},
    optional={
        **dict.fromkeys(sorted(TEXT_VARIABLES - {"type"}), texts),
        **{name: st.lists(names, min_size=1, max_size=3) for name in sorted(NAMES)},
        **dict.fromkeys(sorted(DATES), dates),
        "custom": st.fixed_dictionaries(
            {},
            optional={
                "bibtex": st.dictionaries(st.from_regex("[a-z]{3,8}", fullmatch=True), texts, max_size=2),
                "ris": st.dictionaries(st.sampled_from(["C1", "C2", "XX", "N1", "KW"]), st.lists(texts), max_size=2),
            },
        ),
    },
)
works = st.builds(Work, cite_key=keys, csl=csl)
libraries = st.lists(works, max_size=3, unique_by=lambda work: work.cite_key)
