"""Writes src/core/base/unicode_tables.cpp from the Unicode Character Database 15.0 (Debian: unicode-data).

    python3 abi/gen/unicode_tables.py [--ucd DIR] > src/core/base/unicode_tables.cpp
"""

import argparse
import bz2
import pathlib
import re
import sys
from fractions import Fraction

UNICODE_VERSION = "15.0.0"
CODE_SPACE = 0x110000

# The order of these lists is that of the enums in unicode.h.
CATEGORIES = ("Cn Lu Ll Lt Mn Mc Me Nd Nl No Zs Zl Zp Cc Cf Cs Co Lm Lo Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So").split()
BIDI = " L LRE LRO R AL RLE RLO PDF EN ES ET AN CS NSM BN B S WS ON LRI RLI FSI PDI".split(" ")
WIDTHS = "N F H W Na A".split()
TAGS = " <noBreak> <compat> <super> <fraction> <sub> <font> <circle> <wide> <vertical> <square> <isolated> <final> <initial> <medial> <small> <narrow>".split(" ")
FLAGS = ("alpha decimal digit numeric space line_break upper lower title printable xid_start xid_continue cased "
         "case_ignorable multi_case mirrored").split()
QUICK_CHECKS = {"NFD_QC": 0, "NFKD_QC": 2, "NFC_QC": 4, "NFKC_QC": 6}
QUICK_VALUES = {"Y": 0, "M": 1, "N": 2}
SHIFT = 7


class Database:
    """The properties of every code point, as plain lists and dicts."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        n = CODE_SPACE
        self.category = ["Cn"] * n
        self.bidi = [""] * n
        self.width = ["N"] * n
        self.combining = [0] * n
        self.flags = [set() for _ in range(n)]
        self.decimal, self.digit, self.numeric = {}, {}, {}
        self.upper, self.lower, self.title, self.fold = {}, {}, {}, {}
        self.decomposition = {}
        self.quick = [0] * n
        self.exclusions = set()
        self.read()

    def rows(self, name):
        path = self.folder / name
        text = bz2.open(path, "rt").read() if name.endswith(".bz2") else path.read_text()
        for line in text.splitlines():
            line = line.partition("#")[0].strip()
            if line:
                yield [field.strip() for field in line.split(";")]

    def ranges(self, name):
        for points, *values in self.rows(name):
            first, _, last = points.partition("..")
            yield range(int(first, 16), int(last or first, 16) + 1), values

    def read(self):
        self.read_characters()
        for points, values in self.ranges("DerivedCoreProperties.txt"):
            flag = {"Uppercase": "upper", "Lowercase": "lower", "XID_Start": "xid_start",
                    "XID_Continue": "xid_continue", "Cased": "cased",
                    "Case_Ignorable": "case_ignorable"}.get(values[0])
            if flag:
                for c in points:
                    self.flags[c].add(flag)
        for points, values in self.ranges("LineBreak.txt"):
            if values[0] in ("BK", "CR", "LF", "NL"):
                for c in points:
                    self.flags[c].add("line_break")
        for points, values in self.ranges("EastAsianWidth.txt"):
            for c in points:
                self.width[c] = values[0]
        for points, values in self.ranges("DerivedNormalizationProps.txt"):
            if values[0] in QUICK_CHECKS:
                for c in points:
                    self.quick[c] |= QUICK_VALUES[values[1]] << QUICK_CHECKS[values[0]]
            elif values[0] == "Full_Composition_Exclusion":
                self.exclusions.update(points)
        for line in bz2.open(self.folder / "Unihan_NumericValues.txt.bz2", "rt"):
            if line.startswith("U+"):
                point, _, value = line.split("\t")
                # A character with several values keeps the first.
                self.numeric[int(point[2:], 16)] = Fraction(int(value.split()[0].replace(",", "")))
        for row in self.rows("SpecialCasing.txt"):
            if len(row) == 5:
                c = int(row[0], 16)
                self.lower[c], self.title[c], self.upper[c] = ([int(p, 16) for p in f.split()] for f in row[1:4])
        for row in self.rows("CaseFolding.txt"):
            if row[1] in "CF":
                self.fold[int(row[0], 16)] = [int(p, 16) for p in row[2].split()]
        self.derive_flags()

    def read_characters(self):
        first = None
        for row in self.rows("UnicodeData.txt"):
            c = int(row[0], 16)
            if row[1].endswith("First>"):
                first = c
                continue
            for point in range(c if first is None else first, c + 1):
                self.category[point] = row[2]
                self.combining[point] = int(row[3])
                self.bidi[point] = row[4]
                if row[9] == "Y":
                    self.flags[point].add("mirrored")
            first = None
            if row[5]:
                tag, _, points = row[5].rpartition("> ")
                self.decomposition[c] = (tag + ">" if tag else "", [int(p, 16) for p in points.split()])
            if row[6]:
                self.decimal[c] = int(row[6])
            if row[7]:
                self.digit[c] = int(row[7])
            if row[8]:
                self.numeric[c] = Fraction(row[8])
            for mapping, field in ((self.upper, row[12]), (self.lower, row[13]), (self.title, row[14] or row[12])):
                if field:
                    mapping[c] = [int(field, 16)]

    def derive_flags(self):
        for c in range(CODE_SPACE):
            flags, category = self.flags[c], self.category[c]
            if category in ("Lm", "Lt", "Lu", "Ll", "Lo"):
                flags.add("alpha")
            if category == "Lt":
                flags.add("title")
            if category == "Zs" or self.bidi[c] in ("WS", "B", "S"):
                flags.add("space")
            if category == "Zl" or self.bidi[c] == "B":
                flags.add("line_break")
            if c == 0x20 or category not in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"):
                flags.add("printable")
            if c in self.decimal:
                flags.add("decimal")
            if c in self.digit:
                flags.add("digit")
            if c in self.numeric:
                flags.add("numeric")
            if any(len(m.get(c, ())) > 1 for m in (self.upper, self.lower, self.title, self.fold)):
                flags.add("multi_case")

    def record(self, c):
        """The row that C++ keeps for a code point: equal rows are stored once."""
        def delta(mapping):
            to = mapping.get(c, [c])
            return to[0] - c if len(to) == 1 and "multi_case" not in self.flags[c] else 0

        flags = sum(1 << i for i, name in enumerate(FLAGS) if name in self.flags[c])
        return (delta(self.upper), delta(self.lower), delta(self.title), delta(self.fold), flags,
                CATEGORIES.index(self.category[c]), BIDI.index(self.bidi[c]), WIDTHS.index(self.width[c]),
                self.combining[c], self.quick[c], self.decimal.get(c, 255), self.digit.get(c, 255))

    def compositions(self):
        for c, (tag, points) in self.decomposition.items():
            if not tag and len(points) == 2 and c not in self.exclusions:
                yield points[0], points[1], c


def two_level(values):
    """Splits a list into blocks of 2**SHIFT, stored once each: (block numbers, blocks)."""
    blocks, numbers, flat = {}, [], []
    for start in range(0, len(values), 1 << SHIFT):
        block = tuple(values[start:start + (1 << SHIFT)])
        if block not in blocks:
            blocks[block] = len(blocks)
            flat.extend(block)
        numbers.append(blocks[block])
    return numbers, flat


def integer_type(values):
    top = max(values)
    return "uint8_t" if top < 1 << 8 else "uint16_t" if top < 1 << 16 else "uint32_t"


def array(kind, name, values, digits=str):
    body = re.sub(r"(.{1,100})(?: |$)", r"    \1\n", ", ".join(digits(v) for v in values))
    return f"const {kind} {name}[] = {{\n{body}}};\n"


def utf16(points):
    for c in points:
        if c < 0x10000:
            yield c
        else:
            yield 0xd800 + (c - 0x10000 >> 10)
            yield 0xdc00 + (c & 0x3ff)


def write(db, out):
    records, numbers = {}, []
    for c in range(CODE_SPACE):
        numbers.append(records.setdefault(db.record(c), len(records)))
    blocks, flat = two_level(numbers)

    mappings, offsets = [0], [0] * CODE_SPACE
    for c, (tag, points) in sorted(db.decomposition.items()):
        units = list(utf16(points))
        offsets[c] = len(mappings)
        mappings += [TAGS.index(tag) << 8 | len(units), *units]
    map_blocks, map_flat = two_level(offsets)

    pairs = sorted(db.compositions())
    numerics = sorted(db.numeric.items())
    values = sorted(set(db.numeric.values()))
    multi = sorted(c for c in range(CODE_SPACE) if "multi_case" in db.flags[c])

    def row(c):
        fields = [db.upper.get(c, [c]), db.lower.get(c, [c]), db.title.get(c, [c]), db.fold.get(c, [c])]
        return f"{{{c}, " + ", ".join("{" + ", ".join(map(str, f + [0] * (3 - len(f)))) + "}" for f in fields) + "}"

    out.write("// Tables of the Unicode Character Database " + UNICODE_VERSION
              + ". Written by abi/gen/unicode_tables.py; do not edit.\n"
              "// clang-format off\n"
              '#include "core/base/unicode_tables.h"\n\nnamespace molt::base::tables {\n\n')
    out.write(array("CharRecord", "kRecords", records, lambda r: "{" + ",".join(map(str, r)) + "}"))
    for name, kind_name, data in (("kRecordBlocks", "RecordBlock", blocks), ("kRecordIndex", "RecordIndex", flat),
                                  ("kMappingBlocks", "MappingBlock", map_blocks),
                                  ("kMappingIndex", "MappingIndex", map_flat)):
        assert integer_type(data) in ("uint8_t", "uint16_t"), name
        out.write(array("uint16_t" if kind_name != "MappingBlock" else "uint8_t", name, data))
    out.write(array("uint16_t", "kMappings", mappings))
    out.write(array("uint64_t", "kCompositionPairs", [a << 21 | b for a, b, _ in pairs]))
    out.write(array("uint32_t", "kCompositions", [c for _, _, c in pairs]))
    out.write(f"const size_t kCompositionCount = {len(pairs)};\n")
    out.write(array("uint32_t", "kNumericPoints", [c for c, _ in numerics]))
    out.write(array("uint8_t", "kNumericValues", [values.index(v) for _, v in numerics]))
    out.write(f"const size_t kNumericCount = {len(numerics)};\n")
    out.write(array("Ratio", "kRatios", values, lambda v: f"{{{v.numerator},{v.denominator}}}"))
    out.write(array("MultiCase", "kMultiCases", multi, row))
    out.write(f"const size_t kMultiCaseCount = {len(multi)};\n")
    out.write("\n} // namespace molt::base::tables\n")
    print(f"{len(records)} records, {len(flat)} + {len(map_flat)} index entries, {len(mappings)} mapping units, "
          f"{len(pairs)} pairs, {len(values)} numeric values, {len(multi)} multi-character cases", file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ucd", default="/usr/share/unicode", help="folder with UnicodeData.txt and its like")
    write(Database(parser.parse_args().ucd), sys.stdout)


if __name__ == "__main__":
    main()
