// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that a person wrote to conflicts. Threads: values.
#pragma once
#include "report/conflict_key.h"

#include <QString>

#include <map>
#include <memory>

namespace racescope {

using ConflictNoteTexts = std::map<ConflictKey, QString>;

// For the engine. Null when there are none.
inline std::shared_ptr<const ConflictTexts> remarksOf(const ConflictNoteTexts& notes)
{
    if (notes.empty())
        return nullptr;
    auto remarks = std::make_shared<ConflictTexts>();
    for (const auto& [conflict, note] : notes)
        remarks->emplace(conflict, note.toStdString());
    return remarks;
}

} // namespace racescope
