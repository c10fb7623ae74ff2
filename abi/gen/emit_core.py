"""The public header, the internal prototypes and the table of the group `core`."""
from __future__ import annotations

from core_def import Slot
from write import BANNER


def _comment(lines: list[str], indent: str) -> str:
    if not lines:
        return ""
    body = f"\n{indent} * ".join(lines)
    return f"{indent}/* {body} */\n"


def public_header(slots: list[Slot], version: int) -> str:
    out = [
        f"/* The object protocol: group `core` of the table, and its trampolines. {BANNER} */\n#pragma once\n",
        "#include <molt/abi.h>\n\n",
        f"#define MOLT_CORE_VERSION {version}\n\n",
        "typedef struct molt_core_table {\n    uint32_t struct_size;\n    uint32_t version;\n",
    ]
    out += [f"    {slot.prototype(f'(*{slot.name})')};\n" for slot in slots]
    out.append("} molt_core_table;\n\n")
    out.append("#ifdef MOLT_STATIC_BINDING\n#ifdef __cplusplus\nextern \"C\" {\n#endif\n")
    out += [f"{slot.prototype(f'molt_core_{slot.name}')};\n" for slot in slots]
    out.append("#ifdef __cplusplus\n}\n#endif\n#define MOLT_CORE_SLOT(ctx, name) molt_core_##name\n")
    out.append("#else\n#define MOLT_CORE_SLOT(ctx, name) (ctx)->abi->core->name\n#endif\n\n")
    section = ""
    for slot in slots:
        if slot.section != section:
            section = slot.section
            out.append(f"/* ---- {section} ---- */\n")
        out.append(_comment(slot.doc, ""))
        returns = "" if slot.result == "void" else "return "
        out.append(f"static inline {slot.prototype(f'molt_{slot.name}')}\n")
        out.append(f"{{\n    {returns}MOLT_CORE_SLOT(ctx, {slot.name})({slot.call_args()});\n}}\n")
    return "".join(out)


def private_header(slots: list[Slot]) -> str:
    out = [f"// Prototypes of the bodies of the group `core`. {BANNER}\n#pragma once\n#include <molt/gen/core.h>\n\n"]
    out.append('extern "C" {\n')
    out += [f"{slot.prototype(f'molt_core_{slot.name}')};\n" for slot in slots]
    out.append("}\n")
    return "".join(out)


def table(slots: list[Slot], version: int) -> str:
    out = [f'// The table of the group `core`. {BANNER}\n#include "gen/core_slots.h"\n\n']
    out.append('extern "C" const molt_core_table molt_core_table_v0 = {\n')
    out.append(f"    .struct_size = sizeof(molt_core_table),\n    .version = {version},\n")
    out += [f"    .{slot.name} = molt_core_{slot.name},\n" for slot in slots]
    out.append("};\n")
    return "".join(out)
