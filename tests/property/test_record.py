"""Any record, however odd, survives the way through JSON, and what we write is what the schema promises."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.errors import RecordError
from musnad.record import Reading, Refusal, Span, from_json, schema, to_json

# Lone surrogates cannot be written as UTF-8; everything else can stand in a text.
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@st.composite
def _span(draw: st.DrawFn) -> Span:
    start, end = sorted((draw(st.integers(0, 10_000)), draw(st.integers(0, 10_000))))
    return Span(start, end)


def _of(kind: msgspec.inspect.Type) -> st.SearchStrategy[Any]:
    """Values of a type of the record, so that a new field is tried without being named here."""
    match kind:
        case msgspec.inspect.StructType(cls=cls) if cls is Span:
            return _span()
        case msgspec.inspect.StructType(cls=cls, fields=fields):
            return st.builds(cls, **{field.name: _of(field.type) for field in fields})
        case msgspec.inspect.UnionType(types=types):
            return st.one_of([_of(one) for one in types])
        case msgspec.inspect.VarTupleType(item_type=item):
            return st.lists(_of(item), max_size=3).map(tuple)
        case msgspec.inspect.LiteralType(values=values):
            return st.sampled_from(values)
        case msgspec.inspect.StrType():
            return TEXT
        case msgspec.inspect.IntType():
            return st.integers(0, 10_000)
        case msgspec.inspect.FloatType():
            return st.floats(0, 1)
        case msgspec.inspect.NoneType():
            return st.none()
        case msgspec.inspect.BoolType():
            return st.booleans()
    raise AssertionError(f"a record may not hold {kind}")


READINGS: st.SearchStrategy[Reading] = _of(msgspec.inspect.type_info(Reading))
REFUSALS: st.SearchStrategy[Refusal] = _of(msgspec.inspect.type_info(Refusal))


@given(READINGS)
def test_a_reading_comes_back_equal(reading: Reading) -> None:
    line = to_json(reading)
    assert b"\n" not in line
    assert from_json(line) == reading
    assert from_json(line.decode()) == reading


@given(REFUSALS)
def test_a_refusal_comes_back_equal(refusal: Refusal) -> None:
    assert from_json(to_json(refusal)) == refusal


@given(st.one_of(READINGS, REFUSALS))
def test_what_is_written_fits_the_schema(result: Reading | Refusal) -> None:
    assert _fits(msgspec.json.decode(to_json(result)), schema(), schema()["$defs"])


@given(st.one_of(st.binary(max_size=200), TEXT))
def test_anything_else_is_refused_by_name(line: bytes | str) -> None:
    with pytest.raises(RecordError):
        from_json(line)


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("{}", "id"),
        ('{"id": "1"}', "text"),
        ('{"id": "1", "text": "نص", "statements": [{}]}', "content"),
        ('{"id": "1", "text": 5}', "text"),
        ('{"refused": "no text"}', "input"),
        ("[]", "object"),
    ],
)
def test_the_message_names_what_is_wrong(line: str, named: str) -> None:
    with pytest.raises(RecordError, match=named):
        from_json(line)


def _fits(value: Any, shape: dict[str, Any], named: dict[str, Any]) -> bool:
    """Whether a value has a JSON Schema's shape, as far as the words of schema that we use go."""
    if "$ref" in shape:
        shape = named[shape["$ref"].rsplit("/", 1)[1]]
    if "anyOf" in shape:
        return any(_fits(value, one, named) for one in shape["anyOf"])
    if "enum" in shape:
        return value in shape["enum"]
    match shape.get("type"):
        case "object":
            properties = shape["properties"]
            return (
                isinstance(value, dict)
                and set(shape["required"]) <= set(value) <= set(properties)
                and all(_fits(item, properties[name], named) for name, item in value.items())
            )
        case "array":
            return isinstance(value, list) and _items_fit(value, shape, named)
        case "string":
            return isinstance(value, str)
        case "integer":
            return isinstance(value, int)
        case "number":
            return isinstance(value, int | float)
        case "null":
            return value is None
    raise AssertionError(f"the schema says more than this test knows: {shape}")


def _items_fit(value: list[Any], shape: dict[str, Any], named: dict[str, Any]) -> bool:
    fixed = shape.get("prefixItems", [])
    if not shape.get("minItems", 0) <= len(value) <= shape.get("maxItems", len(value)):
        return False
    if not all(_fits(item, one, named) for item, one in zip(value, fixed, strict=False)):
        return False
    rest = shape.get("items")
    return not rest or all(_fits(item, rest, named) for item in value[len(fixed) :])
