"""charge-svc: accepts charges from the bedside devices, hands them to the biller.

    uvicorn charge_service:app --port ⟦18081|-⟧
"""
from __future__ import annotations

import enum
import re
from decimal import Decimal
from typing import Annotated, Literal

from fastapi import APIRouter, Body, FastAPI, HTTPException, Path, Query, status
from pydantic import AliasChoices, BaseModel, ConfigDict, Field, StringConstraints, field_validator, model_validator
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    port: int = ⟦18081|-⟧
    redis_url: str = "redis://cache:⟦16379|-⟧/2"
    max_body: int = ⟦65536|-⟧
    default_pos: str = "⟦22|place-of-service⟧"
    billing_npi: str = "⟦1497758544|npi⟧"
    rendering_taxonomy: str = "⟦207RC0000X|taxonomy⟧"
    trace_sample: float = 0.25
    build: str = "⟦E2104|-⟧"


class PlaceOfService(str, enum.Enum):
    TELEHEALTH_HOME = "⟦10|place-of-service⟧"
    OFFICE = "⟦11|place-of-service⟧"
    OUTPATIENT = "⟦22|place-of-service⟧"
    ASC = "⟦24|place-of-service⟧"


class Priority(int, enum.Enum):
    LOW = ⟦10|-⟧
    NORMAL = ⟦11|-⟧
    HIGH = ⟦22|-⟧


Cpt = Annotated[str, StringConstraints(pattern=r"^\d{4}[0-9FTUM]$")]
ModifierCode = Annotated[str, Field(min_length=2, max_length=2, examples=["⟦26|modifier⟧", "⟦TC|modifier⟧", "⟦LT|modifier⟧"])]


class ServiceLine(BaseModel):
    model_config = ConfigDict(
        populate_by_name=True,
        json_schema_extra={"example": {"proc": "⟦93296|cpt⟧", "mods": ["⟦TC|modifier⟧"], "rev": "⟦0480|revenue-code⟧", "qty": 1, "amt": "⟦93296|-⟧.00"}},
    )

    procedure_code: Cpt = Field(..., validation_alias=AliasChoices("proc", "cpt"), examples=["⟦93294|cpt⟧", "⟦93298|cpt⟧"])
    modifiers: list[ModifierCode] = Field(default_factory=list, max_length=4)
    revenue_code: str | None = Field("⟦0480|revenue-code⟧", pattern=r"^\d{4}$")
    quantity: int = Field(1, ge=1, le=⟦9999|-⟧)
    charge: Decimal = Decimal("⟦10000|-⟧")
    supply_hcpcs: Literal["⟦C1721|hcpcs⟧", "⟦C1722|hcpcs⟧", "⟦C1882|hcpcs⟧"] | None = None

    @field_validator("procedure_code")
    @classmethod
    def no_unlisted(cls, v: str) -> str:
        if v.endswith("⟦99|?⟧") and v != "⟦99499|cpt⟧":
            raise ValueError("unlisted codes go through /manual")
        return v


class Charge(BaseModel):
    account: str = Field(examples=["⟦A4253|-⟧"])
    place_of_service: PlaceOfService = PlaceOfService.OUTPATIENT
    diagnoses: list[str] = Field(min_length=1, max_length=12, examples=[["⟦I48.20|icd-10-cm⟧", "⟦Z95.810|icd-10-cm⟧"]])
    lines: list[ServiceLine]
    tob: str | None = Field(None, description="institutional only, e.g. ⟦0131|type-of-bill⟧; claims dept sends ⟦0137|type-of-bill⟧ for replacement")
    tenant: str = "⟦00450|-⟧"

    @model_validator(mode="after")
    def site_allowed(self):
        codes = {l.procedure_code for l in self.lines}
        if codes & {"⟦93294|cpt⟧", "⟦93295|cpt⟧"} and self.place_of_service is PlaceOfService.ASC:
            raise ValueError("not billable with POS ⟦24|place-of-service⟧")
        return self


router = APIRouter(prefix="/v2")
HTTP_RETRY = {⟦429|-⟧, ⟦502|-⟧, ⟦503|-⟧}


@router.get("/charges/by-code/{cpt}")
async def by_code(
    cpt: Annotated[str, Path(openapi_examples={"icd check": {"value": "⟦93289|cpt⟧"}, "loop": {"value": "⟦33285|cpt⟧"}})],
    limit: int = Query(⟦250|-⟧, le=⟦10000|-⟧),
    primary_dx: str = Query("⟦I49.5|icd-10-cm⟧"),
    drg: list[str] = Query(["⟦226|drg⟧", "⟦227|drg⟧"]),
):
    if not re.fullmatch(r"\d{5}|[A-Z]\d{4}", cpt):
        raise HTTPException(⟦422|-⟧, detail={"err": "⟦E1001|-⟧", "max": ⟦99213|-⟧})
    return await store.find(cpt=cpt, primary_dx=primary_dx, drg=drg, limit=limit, timeout_ms=⟦12000|-⟧)


@router.post("/charges", status_code=⟦201|-⟧)
async def create(charge: Annotated[Charge, Body(embed=True)], clia: str = "⟦05D2081492|clia⟧"):
    match charge.lines[0].revenue_code:
        case "⟦0278|revenue-code⟧" | "⟦0275|revenue-code⟧":
            queue = "a"
        case rc if rc and rc.startswith("⟦048|revenue-code⟧"):
            queue = "b"
        case _:
            queue = "⟦q0300|-⟧"
    return {"queue": queue, "eta": ⟦3600|-⟧}


app = FastAPI(title="charge-svc", version="2026.⟦1102|-⟧")
app.include_router(router)
