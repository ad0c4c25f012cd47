"""The package: documented names, frozen values, packaged data, a light import."""

import importlib
import inspect
import json
import pkgutil
import subprocess
import sys
import tomllib
from importlib import resources
from pathlib import Path
from types import ModuleType

import attrs
import jsonschema
import pytest

import chronology

# Each costs more to import than all of ours, or belongs to an extra.
HEAVY = {"click", "dateparser", "hypothesis", "pendulum", "pytz", "regex", "rich", "tzlocal"}


def _modules() -> list[ModuleType]:
    names = [info.name for info in pkgutil.walk_packages(chronology.__path__, "chronology.")]
    return [chronology, *map(importlib.import_module, sorted(names))]


MODULES = _modules()
VALUES = sorted(
    {
        value
        for module in MODULES
        for value in vars(module).values()
        if inspect.isclass(value)
        and attrs.has(value)
        and value.__module__.partition(".")[0] == "chronology"
    },
    key=lambda value: (value.__module__, value.__qualname__),
)


def _name(value: type | ModuleType) -> str:
    return value.__name__


def test_the_public_face_lists_its_names_once_and_has_them_all() -> None:
    assert len(set(chronology.__all__)) == len(chronology.__all__)
    assert [name for name in chronology.__all__ if not hasattr(chronology, name)] == []


@pytest.mark.parametrize("name", chronology.__all__)
def test_a_public_name_is_documented(name: str) -> None:
    value = getattr(chronology, name)
    if inspect.isclass(value):
        # Not getdoc: a class must not speak with the words of its base.
        assert (value.__doc__ or "").strip()
    else:
        assert (inspect.getdoc(value) or "").strip()


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_a_module_is_documented(module: ModuleType) -> None:
    assert (module.__doc__ or "").strip()


def test_there_are_values() -> None:
    names = {value.__name__ for value in VALUES}
    assert {"Interval", "Box", "FuzzyDate", "Reference", "Mention", "Article", "Claim"} <= names


@pytest.mark.parametrize("value", VALUES, ids=_name)
def test_a_value_is_frozen(value: type) -> None:
    instance: object = object.__new__(value)
    for name in (*(field.name for field in attrs.fields(value)), "anything_else"):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(instance, name, None)


@pytest.mark.parametrize("value", VALUES, ids=_name)
def test_a_value_has_slots_and_no_dict(value: type) -> None:
    assert not hasattr(object.__new__(value), "__dict__")


# A cache of conclusions that is never handed out, and that holds mappings.
WITHOUT_EQUALITY = {"View"}


@pytest.mark.parametrize(
    "value", [value for value in VALUES if value.__name__ not in WITHOUT_EQUALITY], ids=_name
)
def test_a_value_is_compared_and_hashed_by_what_it_holds(value: type) -> None:
    assert value.__hash__ is not None
    assert "__eq__" in vars(value)


def test_importing_the_package_loads_nothing_heavy(root: Path) -> None:
    code = "import sys, chronology; print(*sorted({n.partition('.')[0] for n in sys.modules}))"
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(run.stdout.split())
    assert "chronology" in loaded
    assert loaded & HEAVY == set()


def test_the_words_of_english_are_packaged() -> None:
    file = resources.files("chronology.language").joinpath("data", "en.toml")
    assert tomllib.loads(file.read_text(encoding="utf-8"))


def test_the_schema_is_packaged_and_is_a_schema() -> None:
    file = resources.files("chronology.formats").joinpath("data", "chronology.schema.json")
    schema = json.loads(file.read_text(encoding="utf-8"))
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(schema)


def test_the_package_says_that_it_is_typed() -> None:
    assert resources.files("chronology").joinpath("py.typed").is_file()
