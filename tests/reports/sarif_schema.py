"""The rules of SARIF 2.1.0 (OASIS Standard) for the objects that tqe writes, as a JSON Schema.

Objects are closed, as in the standard's own schema; only `properties` is open (3.8).
"""

from typing import Any

Schema = dict[str, Any]

LEVEL = {"enum": ["none", "note", "warning", "error"]}
TEXT = {"type": "string", "minLength": 1}
INDEX = {"type": "integer", "minimum": 0}
BAG = {"type": "object"}
LANGUAGE = {"type": "string", "pattern": "^[a-z]{2}(-[A-Z]{2})?$"}


def closed(required: str = "", **properties: Schema) -> Schema:
    return {
        "type": "object",
        "required": required.split(),
        "properties": {name.rstrip("_"): schema for name, schema in properties.items()},
        "additionalProperties": False,
    }


def listed(items: Schema, *, least: int = 0, unique: bool = False) -> Schema:
    return {"type": "array", "items": items, "minItems": least, "uniqueItems": unique}


STRINGS = closed("text", text=TEXT, markdown=TEXT)
CONTENT = closed("text", text={"type": "string"})
ARTIFACT_LOCATION = closed("uri", uri={**TEXT, "format": "uri-reference"}, index=INDEX)
REGION = closed(
    "startLine startColumn endLine endColumn charOffset charLength",
    startLine={"type": "integer", "minimum": 1},
    startColumn={"type": "integer", "minimum": 1},
    endLine={"type": "integer", "minimum": 1},
    endColumn={"type": "integer", "minimum": 1},
    charOffset=INDEX,
    charLength=INDEX,
    snippet=CONTENT,
)
PHYSICAL = closed("artifactLocation", artifactLocation=ARTIFACT_LOCATION, region=REGION, contextRegion=REGION)
LOCATION = closed(physicalLocation=PHYSICAL)
RELATED = closed("physicalLocation", id=INDEX, message=STRINGS, physicalLocation=PHYSICAL)
RULE = closed(
    "id shortDescription fullDescription help defaultConfiguration",
    id={"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
    shortDescription=STRINGS,
    fullDescription=STRINGS,
    help=STRINGS,
    defaultConfiguration=closed(enabled={"type": "boolean"}, level=LEVEL),
    properties=BAG,
)
NOTICE = closed("id", id=TEXT, shortDescription=STRINGS)
DRIVER = closed(
    "name",
    name=TEXT,
    version=TEXT,
    language=LANGUAGE,
    rules=listed(RULE, unique=True),
    notifications=listed(NOTICE, unique=True),
)
REFERENCE = closed("id", id=TEXT, index=INDEX)
NOTIFICATION = closed(
    "message descriptor",
    message=STRINGS,
    descriptor=REFERENCE,
    associatedRule=REFERENCE,
    level=LEVEL,
    locations=listed(LOCATION, unique=True),
    exception=closed(kind=TEXT, message={"type": "string"}),
)
INVOCATION = closed(
    "executionSuccessful",
    executionSuccessful={"type": "boolean"},
    toolExecutionNotifications=listed(NOTIFICATION),
    toolConfigurationNotifications=listed(NOTIFICATION),
)
REPLACEMENT = closed("deletedRegion", deletedRegion=REGION, insertedContent=CONTENT)
FIX = closed(
    "artifactChanges",
    description=STRINGS,
    artifactChanges=listed(
        closed(
            "artifactLocation replacements",
            artifactLocation=ARTIFACT_LOCATION,
            replacements=listed(REPLACEMENT, least=1),
        ),
        least=1,
        unique=True,
    ),
    properties=BAG,
)
SUPPRESSION = closed(
    "kind",
    kind={"enum": ["inSource", "external"]},
    status={"enum": ["accepted", "underReview", "rejected"]},
    justification={"type": "string"},
)
RESULT = closed(
    "ruleId message suppressions",
    ruleId=TEXT,
    ruleIndex=INDEX,
    level=LEVEL,
    message=STRINGS,
    locations=listed(LOCATION, least=1),
    relatedLocations=listed(RELATED, unique=True),
    partialFingerprints={"type": "object", "additionalProperties": TEXT, "minProperties": 1},
    fixes=listed(FIX, unique=True),
    suppressions=listed(SUPPRESSION, unique=True),
    properties=BAG,
)
ARTIFACT = closed(
    location=ARTIFACT_LOCATION, roles=listed({"enum": ["analysisTarget"]}, unique=True), properties=BAG
)
RUN = closed(
    "tool results",
    tool=closed("driver", driver=DRIVER),
    language=LANGUAGE,
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    newlineSequences=listed(TEXT, least=1, unique=True),
    artifacts=listed(ARTIFACT, unique=True),
    invocations=listed(INVOCATION),
    results=listed(RESULT),
    properties=BAG,
)
LOG = closed("version runs", version={"const": "2.1.0"}, runs=listed(RUN, least=1))
LOG["properties"]["$schema"] = {"type": "string", "format": "uri"}
LOG["required"].append("$schema")
