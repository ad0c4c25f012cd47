"""Where the open corpora lie: beside the checkout, never in it."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

CORPORA = Path(__file__).resolve().parents[3] / "shared" / "corpora"


def folder(name: str) -> Path:
    """A folder of the corpora; the test is skipped, and says so, where it is absent."""
    path = CORPORA / name
    if not path.is_dir():
        pytest.skip(f"no open corpora at ../shared/corpora/{name}: nothing is scored")
    return path


def scorer(path: Path) -> ModuleType:
    """A scorer that comes with its corpus, as a module."""
    if str(path.parent) not in sys.path:
        sys.path.insert(0, str(path.parent))
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module
