"""Checks every *.cdx.json of a folder against the official schema of CycloneDX 1.6, as cyclonedx-python-lib carries it.

Needs: pip install "cyclonedx-python-lib[json-validation]". Exit code 77: not installed.
"""

import pathlib
import sys

try:
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator
    import jsonschema  # noqa: F401
except ImportError as error:
    print(error)
    sys.exit(77)

validator = JsonStrictValidator(SchemaVersion.V1_6)
assert validator.validate_str('{"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [{"type": "x"}]}')
files = sorted(pathlib.Path(sys.argv[1]).glob("*.cdx.json"))
wrong = {path.name: error for path in files if (error := validator.validate_str(path.read_text("utf-8")))}
for name, error in wrong.items():
    print(name, str(error)[:500])
print(f"{len(files)} documents, {len(wrong)} wrong")
sys.exit(1 if wrong or not files else 0)
