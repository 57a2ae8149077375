"""What can be configured: the frozen Config, its word lists, and what holds for some files only."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any, ClassVar, Literal

from tqe.config.patterns import absolute, matches
from tqe.core.document import House, Profile
from tqe.core.glossary import Glossary
from tqe.core.grade import Grade
from tqe.core.message import Language
from tqe.core.mqm import Severity
from tqe.gate.thresholds import Thresholds
from tqe.readers import glossary


class FailOn(StrEnum):
    """The severity from which a finding fails the gate."""

    CRITICAL = "critical"
    MAJOR = "major"
    MINOR = "minor"
    NEUTRAL = "neutral"
    NEVER = "never"

    @property
    def severity(self) -> Severity | None:
        """The severity, None for never."""
        return None if self is FailOn.NEVER else Severity(self)


class FailOnGrade(StrEnum):
    """The grade from which the estimate fails the gate."""

    POST_EDIT = "post-edit"
    UNFIT = "unfit"

    @property
    def grade(self) -> Grade:
        """The grade."""
        return Grade(self)


def kebab(name: str) -> str:
    """Return the name of a field as the file writes it."""
    return name.replace("_", "-")


@dataclass(frozen=True, slots=True)
class AtLeast:
    """The least value of a setting, as pydantic asks for it: what the usual packages say it with is slow to import."""

    value: int

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], dict[str, Any]]) -> Any:  # noqa: ANN401
        """Return pydantic's schema for what is annotated."""
        return {**handler(source), "ge": self.value}


_STRICT: dict[str, Any] = {"extra": "forbid", "allow_inf_nan": False, "use_attribute_docstrings": True}
_KEYS = {**_STRICT, "alias_generator": kebab}


@dataclass(frozen=True, slots=True)
class HouseLists:
    """The user's own word lists, `[house]` in the file."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    accept: tuple[str, ...] = ()
    """Words and phrases that are never a finding."""
    banned: Mapping[str, str] = field(default_factory=dict)
    """Words that must not occur, each with what to write instead."""
    names: Mapping[str, str] = field(default_factory=dict)
    """English names, each with the German one."""
    keep: tuple[str, ...] = ()
    """English terms that stay as they are: do not translate."""


@dataclass(frozen=True, slots=True)
class Override:
    """What holds for the files that match, `[[overrides]]` in the file; None leaves a setting as it is."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _KEYS

    files: tuple[str, ...]
    """Patterns of files, relative to the folder of the configuration: sport/**, *.md."""
    profile: Profile | None = None
    """Typography and house style."""
    select: tuple[str, ...] | None = None
    """Only these checks or MQM dimensions."""
    ignore: tuple[str, ...] | None = None
    """Checks or MQM dimensions that are off here, besides those that are off everywhere."""
    severity: Mapping[str, Severity] | None = None
    """The severity of checks or MQM dimensions here, over the one that holds everywhere."""
    require: tuple[str, ...] | None = None
    """Checks that must have run for an article to pass."""
    fail_on: FailOn | None = None
    """Fail if a finding is at least this severe."""
    fail_on_new: bool | FailOn | None = None
    """Fail if a finding that is not known is at least this severe; true is minor."""
    fail_under: float | None = None
    """Fail if the quality score is below this."""
    fail_on_grade: FailOnGrade | None = None
    """Fail if the estimate grades an article so, or worse."""
    max_findings: Annotated[int, AtLeast(0)] | None = None
    """Fail if an article has more findings than this, neutral ones aside."""
    source_pattern: str | None = None
    """Where the English source of an article is: {dir}/{stem}.en{suffix}."""
    glossary: tuple[str, ...] | None = None
    """Files of terms (CSV, TBX) that hold here, besides those that hold everywhere."""


@dataclass(frozen=True, slots=True)
class Config:
    """Everything that decides what a run does; `model` is False where no model is wanted."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _KEYS

    profile: Profile = Profile.NEWS
    """Typography and house style."""
    select: tuple[str, ...] = ()
    """Only these checks or MQM dimensions."""
    ignore: tuple[str, ...] = ()
    """Checks or MQM dimensions that are off."""
    severity: Mapping[str, Severity] = field(default_factory=dict)
    """The severity of checks or MQM dimensions, where theirs is not the one you want."""
    require: tuple[str, ...] = ()
    """Checks that must have run for an article to pass."""
    model: str | Literal[False] = "bundled"
    """bundled, a model id already on this machine, a folder; false does without."""
    engine: Literal["auto", "ctranslate2", "transformers"] = "auto"
    """What runs the model."""
    cache: bool = True
    """Keep translations and what was found in each sentence, so that a second run does only what changed."""
    fail_on: FailOn = FailOn.MAJOR
    """Fail if a finding is at least this severe."""
    fail_on_new: bool | FailOn = False
    """Fail if a finding that is not known (baseline, --diff-base) is at least this severe; true is minor."""
    fail_under: float | None = None
    """Fail if the quality score is below this."""
    fail_on_grade: FailOnGrade | None = None
    """Fail if the estimate grades an article so, or worse."""
    max_findings: Annotated[int, AtLeast(0)] | None = None
    """Fail if an article has more findings than this, neutral ones aside."""
    baseline: str | None = None
    """The file of known findings that `tqe baseline` wrote, relative to the folder of the configuration."""
    source_pattern: str | None = None
    """Where the English source of an article is: {dir}/{stem}.en{suffix}."""
    exclude: tuple[str, ...] = ()
    """Patterns of files that a folder or a glob does not mean, relative to the folder of the configuration."""
    glossary: tuple[str, ...] = ()
    """Files of terms, CSV or TBX, relative to the folder of the configuration."""
    lang: Language | None = None
    """Language of messages; default from the locale."""
    house: HouseLists = field(default_factory=HouseLists)
    """Your own word lists."""
    overrides: tuple[Override, ...] = ()
    """What holds for some files only; later ones win."""

    @property
    def style(self) -> House:
        """The house style as the checks see it; TqeError if a glossary cannot be read."""
        lists, read = self.house, glossary.read(self.glossary)
        if lists.keep:
            read = _keeping(read, lists.keep)
        return House(
            profile=self.profile,
            accepted=(*lists.accept, *read.right),
            banned=tuple(lists.banned.items()),
            names=tuple(lists.names.items()),
            glossary=read,
        )

    def require_glossaries(self) -> None:
        """Raise TqeError if a glossary that holds for some file cannot be read."""
        glossary.read((*self.glossary, *(path for part in self.overrides for path in part.glossary or ())))

    @property
    def thresholds(self) -> Thresholds:
        """What an article must keep to pass."""
        return Thresholds(
            fail_on=self.fail_on.severity,
            fail_on_new=_new(self.fail_on_new).severity,
            fail_under=self.fail_under,
            fail_on_grade=self.fail_on_grade.grade if self.fail_on_grade else None,
            max_findings=self.max_findings,
            require=self.require,
        )

    @property
    def compares(self) -> bool:
        """Whether it matters, anywhere, which findings are new."""
        wanted = (self.fail_on_new, *(part.fail_on_new or False for part in self.overrides))
        return any(_new(value).severity for value in wanted)

    def overlaid(self, **flags: Any) -> "Config":
        """Return the configuration with every flag that is not None put over it, and over its overrides."""
        given = {name: value for name, value in flags.items() if value is not None}
        hidden: dict[str, Any] = {part.name: None for part in fields(Override) if part.name in given}
        return replace(self, **given, overrides=tuple(replace(part, **hidden) for part in self.overrides))

    def at(self, path: str) -> "Config":
        """Return what holds for the file at `path`."""
        return self.merged(self.overriding(path))

    def overriding(self, path: str) -> tuple[int, ...]:
        """Return the indices of the overrides that hold for the file at `path`."""
        place = absolute(path) if self.overrides else path
        return tuple(i for i, override in enumerate(self.overrides) if matches(place, override.files))

    def merged(self, indices: Iterable[int]) -> "Config":
        """Return the configuration with these of its overrides applied, and without any."""
        config = replace(self, overrides=())
        for index in indices:
            config = config.overlaid(**_settings(self.overrides[index], config))
        return config


def _settings(override: Override, config: Config) -> dict[str, Any]:
    """Return what `override` sets: ignored checks and severities add to those of `config`."""
    given = {part.name: getattr(override, part.name) for part in fields(Override) if part.name != "files"}
    if override.ignore is not None:
        given["ignore"] = (*config.ignore, *override.ignore)
    if override.glossary is not None:
        given["glossary"] = (*config.glossary, *override.glossary)
    if override.severity is not None:
        given["severity"] = {**config.severity, **override.severity}
    return given


@lru_cache(maxsize=8)
def _keeping(read: Glossary, kept: tuple[str, ...]) -> Glossary:
    """Return `read` with more terms to keep, the same for every article."""
    return Glossary(read.terms, (*read.kept, *kept))


def _new(value: bool | FailOn) -> FailOn:  # noqa: FBT001 - a value of the file, not a switch
    match value:
        case FailOn():
            return value
        case True:
            return FailOn.MINOR
        case _:
            return FailOn.NEVER
