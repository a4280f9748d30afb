"""What the records of the machine output are made of: exact numbers, days, counts."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Exact = Annotated[str, Field(pattern=r"^-?\d+(\.\d+)?$", description="An exact number in digits.")]
Offset = Annotated[int, Field(ge=0, description="Code points into the text.")]
Day = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$", description="An ISO 8601 day.")]
Count = Annotated[int, Field(ge=0)]
Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Edtf = Annotated[str, Field(description="EDTF (ISO 8601-2), as given.")]


class Record(BaseModel):
    """A record of the machine output: every field is there, and null where it is not known."""

    model_config = ConfigDict(extra="allow")
