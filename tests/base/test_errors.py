"""Errors that officers meet: one sentence, in the language of the moment."""

from __future__ import annotations

import pytest

from qiaocrm.base.errors import Cancelled, Conflict, Damaged, UserError
from qiaocrm.base.i18n import N_, use_language
from qiaocrm.base.paths import locale_dir

MESSAGE = N_("The name is missing; type it and save again.")


def test_the_sentence_follows_the_language(chinese: None) -> None:
    error = UserError(MESSAGE)
    assert str(error) != MESSAGE
    use_language("en", locale_dir())
    assert str(error) == MESSAGE


def test_details_are_filled_in_and_never_read_as_fields() -> None:
    error = UserError("There is no file {path}; check the name.", path="{x}/%s.db")
    assert str(error) == "There is no file {x}/%s.db; check the name."
    assert error.details == {"path": "{x}/%s.db"}


@pytest.mark.parametrize("kind", [Conflict, Damaged, Cancelled])
def test_all_are_trouble_that_can_be_told(kind: type[UserError]) -> None:
    with pytest.raises(UserError, match="told"):
        raise kind("told")
