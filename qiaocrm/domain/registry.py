"""The ordered list of entities: a new ledger is one dataclass and one line here."""

from __future__ import annotations

from dataclasses import dataclass

from qiaocrm.base.i18n import N_
from qiaocrm.domain.association import Association
from qiaocrm.domain.company import Company
from qiaocrm.domain.events import Agreement, Donation, Interaction, Position
from qiaocrm.domain.fields import Record, Spec, specs_of
from qiaocrm.domain.followup import FollowUp
from qiaocrm.domain.office import Attachment, OwnWord, Stage, Tag
from qiaocrm.domain.person import Person
from qiaocrm.domain.project import Project
from qiaocrm.domain.rule import Rule
from qiaocrm.domain.visit import Visit


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity: its stable key (also its table's name), its class, its names, its title field."""

    key: str
    record: type[Record]
    label: str
    plural: str
    title: str

    @property
    def specs(self) -> dict[str, Spec]:
        """The field specs by key, in order."""
        return specs_of(self.record)  # type: ignore[arg-type]  # (dataclasses with eq: their classes hash)


ENTITIES: tuple[Entity, ...] = (
    Entity("association", Association, N_("Association"), N_("Overseas associations"), "name"),
    Entity("person", Person, N_("Person"), N_("People"), "name"),
    Entity("company", Company, N_("Company"), N_("Companies"), "name"),
    Entity("position", Position, N_("Post held"), N_("Posts held"), "post"),
    Entity("visit", Visit, N_("Visit"), N_("Visits"), "title"),
    Entity("project", Project, N_("Project lead"), N_("Project leads"), "name"),
    Entity("followup", FollowUp, N_("Follow-up"), N_("Follow-ups"), "subject"),
    Entity("interaction", Interaction, N_("Interaction"), N_("Interactions"), "summary"),
    Entity("agreement", Agreement, N_("Agreement"), N_("Agreements"), "name"),
    Entity("donation", Donation, N_("Donation"), N_("Donations"), "title"),
    Entity("stage", Stage, N_("Stage"), N_("Stages"), "name"),
    Entity("tag", Tag, N_("Tag"), N_("Tags"), "name"),
    Entity("attachment", Attachment, N_("Attachment"), N_("Attachments"), "name"),
    Entity("rule", Rule, N_("Rule"), N_("Rules"), "name"),
    Entity("own_word", OwnWord, N_("Own choice"), N_("Own choices"), "name"),
)

_BY_KEY = {entity.key: entity for entity in ENTITIES}


def entity(key: str) -> Entity:
    """The entity of that key; KeyError where there is none."""
    return _BY_KEY[key]


def title_of(key: str, record: Record) -> str:
    """What names the record in lists and links."""
    return str(getattr(record, _BY_KEY[key].title))
