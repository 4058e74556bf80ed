"""Field specs: what every screen, sheet and search reads is there and fits together."""

from __future__ import annotations

import dataclasses

import pytest

from qiaocrm.domain import registry
from qiaocrm.domain.changes import difference
from qiaocrm.domain.fields import BOOKKEEPING, SECTIONS, Spec
from qiaocrm.domain.linkkinds import Links
from qiaocrm.domain.person import Person
from qiaocrm.domain.registry import ENTITIES, Entity
from qiaocrm.domain.values import Link
from qiaocrm.language.text import fold
from qiaocrm.storage.rows import columns_of

each = pytest.mark.parametrize("described", ENTITIES, ids=[one.key for one in ENTITIES])


@each
def test_an_empty_record_holds_the_empty_values_of_its_kinds(described: Entity) -> None:
    fresh = described.record()
    for key, spec in described.specs.items():
        default = {"state": "open", "tone": "grey"}.get(key) if key in ("state", "tone") else None
        assert getattr(fresh, key) in (spec.kind.empty, default), key
    assert dataclasses.replace(fresh, **{described.title: "某"}) != fresh


@each
def test_each_field_is_described(described: Entity) -> None:
    for key, spec in described.specs.items():
        assert spec.key == key
        assert spec.label
        assert spec.section in SECTIONS
        assert spec.width > 0
        assert spec.kind.align in ("left", "right")
        assert not set(spec.headers) & {""}
    assert described.specs[described.title].required
    assert {"tags", "remark", "source", "owner", "extra"} <= set(described.specs)
    assert columns_of(described.key) == (*BOOKKEEPING, *described.specs)


@each
def test_no_two_fields_have_the_same_label(described: Entity) -> None:
    labels = [spec.label for spec in described.specs.values()]
    assert len(set(labels)) == len(labels)


@each
def test_links_point_to_kinds_that_exist(described: Entity) -> None:
    known = {one.key for one in ENTITIES}
    for spec in described.specs.values():
        if isinstance(spec.kind, Links):
            assert set(spec.kind.kinds) <= known


@pytest.mark.parametrize("key", ["association", "person", "visit", "project", "followup"])
def test_no_sure_heading_stands_for_two_fields(key: str) -> None:
    seen: dict[str, Spec] = {}
    for spec in registry.entity(key).specs.values():
        for header in {fold(word) for word in spec.headers if not word.endswith("?")}:
            # 州/省 is the region where a kind has one, else it goes with the city.
            assert seen.setdefault(header, spec) == spec or header == "州省", header


def test_titles_and_unknown_kinds() -> None:
    assert registry.title_of("person", Person(name="吴志德")) == "吴志德"
    with pytest.raises(KeyError):
        registry.entity("planet")


def test_only_what_differs_is_a_change() -> None:
    person = Person(name="吴志德", city="香港", tags=("重点",))
    typed = {"name": "吴志德", "city": "深圳", "tags": ("重点",), "company": (Link(text="甲"),)}
    assert difference(person, typed) == {"city": "深圳", "company": (Link(text="甲"),)}
