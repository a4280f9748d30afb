"""The option of the commands that judge conversions: a person's own rates of exchange."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

RatesOption = Annotated[
    Path | None,
    typer.Option(
        "--rates", metavar="FILE", help="Rates of exchange to hold conversions against: columns date, from, to, rate."
    ),
]
