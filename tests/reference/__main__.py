"""Write every generated page of docs/reference anew: `python -m tests.reference`."""

from __future__ import annotations

from tests.reference import commands, errors, machine, schema

for path, write in (
    (commands.PAGE, commands.page),
    (errors.PAGE, errors.page),
    (machine.PAGE, machine.page),
    (schema.PAGE, schema.page),
    (schema.PICTURE, schema.picture),
):
    path.write_text(write(), encoding="utf-8")
