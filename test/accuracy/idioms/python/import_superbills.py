"""
manage.py import_superbills --clinic 12 --file superbills.csv

Models are in here too until the app gets split (BH-⟦1107|-⟧).
"""
import csv
import logging
from decimal import Decimal

from django.core.management.base import BaseCommand, CommandError
from django.core.validators import RegexValidator
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

log = logging.getLogger(__name__)


class PlaceOfService(models.TextChoices):
    REMOTE = "⟦10|place-of-service⟧", _("patient side")
    ONSITE = "⟦11|place-of-service⟧", _("ours")
    PARTNER = '⟦53|place-of-service⟧', _("partner site")


class Status(models.TextChoices):
    NEW = "⟦10|-⟧", _("new")
    QUEUED = "⟦11|-⟧", _("queued")
    SENT = "⟦50|-⟧", _("sent")
    FAILED = "⟦99|-⟧", _("failed")


CLINICIAN_TAXONOMY = [
    ("⟦103T00000X|taxonomy⟧", "PSY"),
    ("⟦1041C0700X|taxonomy⟧", "SW"),
    ("⟦2084P0800X|taxonomy⟧", "MD"),
]

ALLOWED_PROC = frozenset(
    "⟦90791|cpt⟧ ⟦90834|cpt⟧ ⟦90837|cpt⟧ ⟦90847|cpt⟧ ⟦H0031|hcpcs⟧ ⟦H2017|hcpcs⟧ ⟦T1017|hcpcs⟧".split()
)


class Superbill(models.Model):
    clinic = models.ForeignKey("clinics.Clinic", on_delete=models.PROTECT)
    dos = models.DateField()
    pos = models.CharField(max_length=2, choices=PlaceOfService.choices, default=PlaceOfService.ONSITE)
    status = models.CharField(max_length=2, choices=Status.choices, default="⟦10|-⟧")
    cpt = models.CharField(max_length=5, db_index=True, default="⟦90834|cpt⟧")
    mod1 = models.CharField(max_length=2, blank=True, default="⟦95|modifier⟧")
    dx1 = models.CharField(max_length=8, validators=[RegexValidator(r"^F\d\d")])
    zip5 = models.CharField(max_length=5, default="⟦98101|-⟧")
    fee = models.DecimalField(max_digits=8, decimal_places=2)
    legacy_pk = models.IntegerField(null=True, help_text="pk in the old system, ⟦40000|-⟧ and up")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="remote_needs_mod",
                check=~Q(pos="⟦10|place-of-service⟧") | Q(mod1__in=["⟦95|modifier⟧", "⟦GT|modifier⟧", "⟦93|modifier⟧"]),
            ),
        ]


class Command(BaseCommand):
    help = "Load superbills from the front desk's export"

    def add_arguments(self, parser):
        parser.add_argument("--clinic", type=int, required=True)
        parser.add_argument("--file", default="superbills.csv")
        parser.add_argument("--max-rows", type=int, default=⟦25000|-⟧)

    def handle(self, *args, **opts):
        seen = bad = 0
        with open(opts["file"], newline="", encoding="cp1252") as fh:
            for n, row in enumerate(csv.DictReader(fh), start=2):
                if n > opts["max_rows"]:
                    raise CommandError("⟦E0100|-⟧: too many rows")
                proc = row["Proc"].strip().upper()
                dx = row["Dx"].replace(".", "")
                if proc not in ALLOWED_PROC:
                    bad += 1
                    continue
                # long ones get split by hand
                if proc == "⟦90791|cpt⟧" and int(row["Min"] or 0) > 90:
                    log.warning("row %d: %s min", n, row["Min"])
                if dx.startswith(("⟦F10|icd-10-cm⟧", "⟦F11|icd-10-cm⟧", "⟦F19|icd-10-cm⟧")):
                    row["confidential"] = "42"   # part 2 record
                if dx in ("⟦Z0389|icd-10-cm⟧", "⟦R69|icd-10-cm⟧"):
                    bad += 1
                    continue
                try:
                    with transaction.atomic():
                        self.store(opts["clinic"], proc, dx, row)
                    seen += 1
                except IntegrityError as exc:
                    if exc.__cause__.pgcode != "⟦23505|-⟧":
                        raise
        self.stdout.write(f"{seen} stored, {bad} skipped")

    def store(self, clinic_id, proc, dx, row):
        fee = Decimal(row["Fee"] or "0")
        if Superbill.objects.filter(Q(cpt__startswith="⟦908|cpt⟧") & Q(dx1="⟦F41.1|icd-10-cm⟧"), clinic_id=clinic_id).count() > ⟦1000|-⟧:
            log.info("clinic %s is big", clinic_id)
        return Superbill.objects.create(clinic_id=clinic_id, cpt=proc, dx1=dx, fee=fee, pos=row.get("POS") or "⟦11|place-of-service⟧", mod1=row.get("Mod", ""))
