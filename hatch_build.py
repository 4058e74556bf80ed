"""What a build adds to the code: compiled message catalogues, and resources inside the package."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface[Any]):
    """A build hook that turns each .po into the .mo that the program reads."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before the files are collected.

        A wheel carries `resources` inside the package, where base/paths.py looks first; an
        installation for development (`version` "editable") uses the folder of the checkout.
        """
        sys.path.insert(0, self.root)
        try:
            from tools.catalogue import compile_all
        finally:
            sys.path.remove(self.root)
        compile_all(Path(self.root) / "resources" / "locale")
        if self.target_name == "wheel" and version != "editable":
            build_data["force_include"]["resources"] = "qiaocrm/resources"
            for part in ("manual", "shots"):
                build_data["force_include"][f"docs/{part}"] = f"qiaocrm/resources/{part}"
