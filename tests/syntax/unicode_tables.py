"""Writes the Unicode tables of the front end: src/syntax/unicode_tables.inc and src/syntax/unicode_names.inc.

Run with a python3.12 (Unicode 15.0):  python3.12 tests/syntax/unicode_tables.py src/syntax
"""

import pathlib
import sys
import unicodedata

MAX = 0x110000


def runs(test):
    """The maximal runs of code points for which `test` holds, as (first, last)."""
    result = []
    for code in range(MAX):
        if test(code):
            if result and result[-1][1] == code - 1:
                result[-1][1] = code
            else:
                result.append([code, code])
    return result


def rows(values, per_row):
    return "\n".join("    " + " ".join(f"{v}," for v in values[i : i + per_row]) for i in range(0, len(values), per_row))


def range_table(name, pairs):
    flat = [f"{{{a:#x}, {b:#x}}}" for a, b in pairs]
    return f"constexpr Range {name}[] = {{\n{rows(flat, 6)}\n}};\n"


def number_table(ctype, name, values, per_row=14):
    return f"constexpr {ctype} {name}[] = {{\n{rows([f'{v:#x}' if v > 9 else str(v) for v in values], per_row)}\n}};\n"


def is_start(code):
    return not 0xD800 <= code < 0xE000 and chr(code).isidentifier()


def is_continue(code):
    return not 0xD800 <= code < 0xE000 and ("a" + chr(code)).isidentifier()


def composition_pairs():
    pairs = []
    for code in range(MAX):
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) == 2 and not parts[0].startswith("<"):
            first, second = (int(p, 16) for p in parts)
            if unicodedata.normalize("NFC", chr(first) + chr(second)) == chr(code):
                pairs.append((first, second, code))
    return sorted(pairs)


def tables():
    text = ["// Written by tests/syntax/unicode_tables.py from Unicode " + unicodedata.unidata_version + ".\n"]
    text.append(range_table("kIdentifierStart", [r for r in runs(is_start) if r[0] > 127]))
    only_continue = runs(lambda c: c > 127 and is_continue(c) and not is_start(c))
    text.append(range_table("kIdentifierContinue", only_continue))
    text.append(range_table("kNotPrintable", [r for r in runs(lambda c: not chr(c).isprintable())]))
    # Full compatibility decompositions, one slice of kDecomposed for each key; Hangul syllables are computed.
    keys, offsets, pool = [], [], []
    for code in range(128, MAX):
        if 0xAC00 <= code < 0xD7A4 or 0xD800 <= code < 0xE000:
            continue
        full = unicodedata.normalize("NFKD", chr(code))
        if full != chr(code):
            keys.append(code)
            offsets.append(len(pool))
            pool.extend(map(ord, full))
    offsets.append(len(pool))
    text.append(number_table("uint32_t", "kDecomposedKeys", keys))
    text.append(number_table("uint16_t", "kDecomposedOffsets", offsets))
    text.append(number_table("uint32_t", "kDecomposed", pool))
    classes = []
    for code in range(MAX):
        value = unicodedata.combining(chr(code))
        if value:
            if classes and classes[-1][1] == code - 1 and classes[-1][2] == value:
                classes[-1][1] = code
            else:
                classes.append([code, code, value])
    flat = [f"{{{a:#x}, {b:#x}, {v}}}" for a, b, v in classes]
    text.append(f"constexpr CombiningRange kCombining[] = {{\n{rows(flat, 5)}\n}};\n")
    flat = [f"{{{a:#x}, {b:#x}, {c:#x}}}" for a, b, c in composition_pairs()]
    text.append(f"constexpr Composition kCompositions[] = {{\n{rows(flat, 4)}\n}};\n")
    return "\n".join(text)


def name_hash(name):
    """FNV-1a of 64 bits, its upper 43 bits."""
    value = 0xCBF29CE484222325
    for byte in name.encode():
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return (value ^ (value >> 29)) >> 21


def aliases():
    """Formal name aliases have no iterator in unicodedata; the data file lists them."""
    for path in ("/usr/share/unicode/NameAliases.txt",):
        for line in pathlib.Path(path).read_text().splitlines():
            fields = line.split("#")[0].strip().split(";")
            if len(fields) == 3:
                yield fields[1], int(fields[0], 16)


def names():
    entries = {}
    for code in range(MAX):
        name = unicodedata.name(chr(code), "")
        if name and not name.startswith(("CJK UNIFIED IDEOGRAPH-", "HANGUL SYLLABLE ")):
            entries[name] = code
    for name, code in aliases():
        assert unicodedata.lookup(name) == chr(code)
        entries[name] = code
    packed = sorted(name_hash(name) << 21 | code for name, code in entries.items())
    assert len({p >> 21 for p in packed}) == len(packed)
    text = ["// Written by tests/syntax/unicode_tables.py: (hash of the name) << 21 | code point, sorted.\n"]
    text.append("constexpr uint64_t kNames[] = {\n" + rows([f"{v:#x}" for v in packed], 6) + "\n};\n")
    return "\n".join(text)


SINGLE_BYTE = """ascii iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso8859-10
iso8859-11 iso8859-13 iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u cp1250 cp1251 cp1252 cp1253 cp1254 cp1255
cp1256 cp1257 cp1258 cp437 cp850 cp852 cp855 cp858 cp866 mac-roman mac-cyrillic""".split()


def charmaps():
    from encodings.aliases import aliases as known

    text = ["// Written by tests/syntax/unicode_tables.py: the upper half of single-byte encodings; 0 = undefined.\n"]
    maps, spelled = [], {}
    for number, name in enumerate(SINGLE_BYTE):
        upper = []
        for byte in range(128, 256):
            try:
                upper.append(ord(bytes([byte]).decode(name)))
            except UnicodeDecodeError:
                upper.append(0)
        maps.append(upper)
        module = name.replace("-", "_")
        spelled[module] = number
        for alias, target in known.items():
            if target == module:
                spelled[alias] = number
    flat = ["{" + ", ".join(f"{v:#x}" for v in row) + "}" for row in maps]
    text.append(f"constexpr uint16_t kUpperHalves[{len(maps)}][128] = {{\n    " + ",\n    ".join(flat) + ",\n};\n")
    text.append("constexpr const char* kEncodingNames[] = {" + ", ".join(f'"{n}"' for n in SINGLE_BYTE) + "};\n")
    flat = [f'{{"{alias}", {number}}}' for alias, number in sorted(spelled.items())]
    text.append("constexpr EncodingAlias kEncodingAliases[] = {\n" + rows(flat, 5) + "\n};\n")
    return "\n".join(text)


def main():
    folder = pathlib.Path(sys.argv[1])
    (folder / "unicode_tables.inc").write_text(tables())
    (folder / "unicode_names.inc").write_text(names())
    (folder / "encoding_tables.inc").write_text(charmaps())


main()
