// SPDX-License-Identifier: GPL-3.0-or-later
// What the tables answer beside the roles of Qt, and how. Threads: values.
#pragma once
#include <QVariant>

namespace racescope {

enum DataRole {
    SortRole = Qt::UserRole, // a number or text that sorts as the column means it
    WorkerRole,              // uint: WorkerId
    DocumentRole,            // uint: DocumentId
    LaneIndexRole,           // qulonglong: number of the event in the worker's lane
    WinnerRole,              // uint: WorkerId of the write that won; invalid when not known
    SparkRole,               // QVariantList of counts, oldest first
    FilterRole,              // QString: the clause that asks for what the cell says; empty: there is none
};

// Qt::TextAlignmentRole of numbers, in cells and above them.
inline QVariant numberAlignment()
{
    return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
}

} // namespace racescope
