"""Import what was installed without extras: all of the core, and all of its packaged data."""

import importlib
import importlib.util
import pkgutil
import sys
from importlib import resources
from pathlib import Path

import chronology

EXTRAS = ("chronology.cli", "chronology.testing", "chronology.adapters")
DATA = (
    ("chronology", "py.typed"),
    ("chronology.language", "data/en.toml"),
    ("chronology.formats", "data/chronology.schema.json"),
    ("chronology.adapters", "data/dateparser.toml"),
)


def main() -> None:
    """Fail with a sentence at the first thing that is not as it should be."""
    if "dateparser" in sys.modules or "pendulum" in sys.modules:
        sys.exit("import chronology loads dateparser or pendulum")
    if not Path(chronology.__file__).is_relative_to(sys.prefix):
        sys.exit(f"not the installed package: {chronology.__file__}")
    for name in ("click", "rich", "hypothesis"):
        if importlib.util.find_spec(name) is not None:
            sys.exit(f"{name} is installed: the environment is not bare")
    for package, name in DATA:
        if not resources.files(package).joinpath(name).is_file():
            sys.exit(f"the wheel lacks {name} of {package}")
    names = [
        module.name
        for module in pkgutil.walk_packages(
            chronology.__path__, "chronology.", onerror=lambda _name: None
        )
        if not module.name.startswith(EXTRAS)
    ]
    for name in names:
        importlib.import_module(name)
    print(f"imported chronology {chronology.__version__} and {len(names)} modules of it")


if __name__ == "__main__":
    main()
