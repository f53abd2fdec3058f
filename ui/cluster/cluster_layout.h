// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything of a shard group stands in the picture, and what it says: a column a copy and one for the
// master, the ladder of histories across them, a row a message, the clients below. Made from a state and a
// width alone, so that painting and clicking agree and tests need no window. Threads: values; the words are
// translated on the GUI thread.
#pragma once
#include "replication/script.h"

#include <QFontMetrics>
#include <QLine>
#include <QList>
#include <QRect>
#include <QString>
#include <QStringList>

namespace racescope {

struct ClusterLine {
    enum class Tone { Plain, Muted, Strong, Warning };
    QString text;
    Tone tone = Tone::Plain;
};

struct ClusterColumn {
    replication::Node node = 0; // or kMaster
    QRect frame;
    QString title;
    QString role;
    QList<ClusterLine> lines;
    bool isPrimary = false; // as the master has it
    bool isOpen = true;     // can be read
};

// One seq_no of one copy.
struct LadderCell {
    enum class State { Empty, Folded, Applied, Pending };
    QRect rect;
    QString text;
    int seq = 0;
    int term = 0;
    State state = State::Empty;
    bool isCheckpoint = false; // the copy's global checkpoint is here
};

struct MessageRow {
    std::uint32_t id = 0;
    QRect rect;
    int from = 0; // x
    int to = 0;
    replication::Node target = 0;
    QString name; // as statements call it
    QString label;
    bool deliverable = true;
};

struct ClusterPicture {
    QSize size;
    QStringList master; // what it says of everybody, in lines
    QRect masterArea;
    QList<ClusterColumn> columns;
    QRect ladder; // with its numbers at the left
    QList<LadderCell> cells;
    QList<int> ladderSeqs; // from the top
    QList<MessageRow> messages;
    QRect messageArea;
    QList<QLine> cuts; // between two sides of a partition, from top to bottom
    QRect clientArea;
    QList<ClusterLine> clients;

    const ClusterColumn* columnAt(QPoint point) const; // by x alone
    const MessageRow* messageAt(QPoint point) const;
    const MessageRow* message(std::uint32_t id) const;
};

ClusterPicture layOut(const replication::ScriptState& state, int width, const QFontMetrics& metrics);
// All of it in words, for who cannot see it.
QString describe(const ClusterPicture& picture);

} // namespace racescope
