// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/cluster_layout.h"

#include "language/engine_text.h"
#include "models/format.h"
#include "replication/log.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

using namespace replication;
using format::text;

namespace {

constexpr int kMargin = 8;
constexpr int kLadderRows = 6;
constexpr int kColumnCharacters = 14; // at least; lines that are longer are broken
constexpr int kPadding = 8;           // as the painter's
constexpr int kMasterCharacters = 6;
constexpr int kNumberCharacters = 5; // at the ladder's left

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ClusterWords)
};

QString clientName(int client)
{
    return QString(QChar(u'A' + char16_t(client)));
}

// The copies behind allocation ids; a prime marks one that is no longer the node's.
QString namesOf(const AidSet& ids, const ClusterState& view)
{
    QStringList names;
    for (const Aid aid : ids) {
        const Node node = nodeOfAid(aid);
        const bool isCurrent = view.aid[std::size_t(node)] == aid;
        names += QString(text(nodeName(node)) % (isCurrent ? QString() : u"′"_s));
    }
    return names.isEmpty() ? Words::tr("nobody") : names.join(u' ');
}

QString routeName(Route route)
{
    switch (route) {
    case Route::None:
        return Words::tr("unassigned");
    case Route::Init:
        return Words::tr("initialising");
    case Route::Replica:
        return Words::tr("replica");
    case Route::Primary:
        return Words::tr("primary");
    }
    return {};
}

class Layout {
public:
    Layout(const ScriptState& state, int width, const QFontMetrics& metrics)
        : m_state(state)
        , m_group(state.group)
        , m_metrics(metrics)
        , m_line(metrics.height() + 2)
        , m_character(metrics.averageCharWidth())
        , m_gutter(m_character * kNumberCharacters)
    {
        const int count = m_group.nodeCount;
        const int fixed = m_gutter + 2 * kMargin + m_character * kMasterCharacters;
        m_columnWidth = std::max(m_character * kColumnCharacters, (width - fixed) / count - kMargin);
        m_picture.size.setWidth(fixed + count * (m_columnWidth + kMargin));
    }

    ClusterPicture run()
    {
        for (Node n = 0; n < m_group.nodeCount; ++n)
            addCopy(n);
        addMaster();
        for (ClusterColumn& column : m_picture.columns)
            breakLines(column);
        int lines = 0;
        for (const ClusterColumn& column : m_picture.columns)
            lines = std::max(lines, int(column.lines.size()));
        const int height = (lines + 1) * m_line + 3 * kMargin;
        addMasterWords();
        for (int i = 0; i < m_picture.columns.size(); ++i)
            m_picture.columns[i].frame = QRect(columnX(i), m_y, widthOf(i), height);
        m_y += height + kMargin;
        addLadder();
        addMessages();
        addClients();
        addCuts();
        m_picture.size.setHeight(m_y);
        return std::move(m_picture);
    }

private:
    int columnX(int column) const { return m_gutter + kMargin + column * (m_columnWidth + kMargin); }
    int widthOf(int column) const
    {
        return column == m_group.nodeCount ? m_character * kMasterCharacters : m_columnWidth;
    }
    int middleOf(Node node) const
    {
        const int column = node == kMaster ? m_group.nodeCount : node;
        return columnX(column) + widthOf(column) / 2;
    }
    static void add(ClusterColumn& column, const QString& line,
                    ClusterLine::Tone tone = ClusterLine::Tone::Plain)
    {
        column.lines += ClusterLine{line, tone};
    }

    bool fits(const QString& words, ClusterLine::Tone tone = ClusterLine::Tone::Plain) const
    {
        const int width = m_metrics.horizontalAdvance(words);
        return (tone == ClusterLine::Tone::Strong ? width * 11 / 10 : width) <= m_columnWidth - 2 * kPadding;
    }
    // Between two words, what follows indented.
    void breakLines(ClusterColumn& column) const
    {
        QList<ClusterLine> broken;
        for (const ClusterLine& line : std::as_const(column.lines)) {
            QString sofar;
            for (const QString& word : line.text.split(u' ')) {
                const QString longer = sofar.isEmpty() ? word : QString(sofar % u' ' % word);
                if (fits(longer, line.tone) || sofar.trimmed().isEmpty()) {
                    sofar = longer;
                    continue;
                }
                broken += ClusterLine{sofar, line.tone};
                sofar = u"  "_s % (word == u"·"_s ? QString() : word);
            }
            broken += ClusterLine{sofar, line.tone};
        }
        column.lines = broken;
    }

    QString roleOf(Node node) const
    {
        const NodeState& here = m_group.nodes[std::size_t(node)];
        if (!here.up)
            return Words::tr("down");
        if (!here.copy.open)
            return Words::tr("closed");
        if (here.copy.recovering)
            return Words::tr("recovering");
        return here.copy.primaryMode ? Words::tr("primary") : Words::tr("replica");
    }

    void addCopy(Node node)
    {
        const NodeState& here = m_group.nodes[std::size_t(node)];
        const Copy& copy = here.copy;
        ClusterColumn column;
        column.node = node;
        column.title = text(nodeName(node));
        column.role = roleOf(node);
        column.isPrimary = m_group.master.primary() == node;
        column.isOpen = here.up && copy.open && !copy.recovering;
        for (int doc = 0; doc < m_group.docCount; ++doc)
            addDocument(column, node, doc);
        add(column, Words::tr("term %1").arg(copy.term));
        add(column, Words::tr("local %1 · global %2").arg(copy.lcp).arg(copy.gcp));
        addBelief(column, here);
        for (const Pending& pending : here.pending)
            add(column, Words::tr("%1 waits: %2").arg(pending.op.seq).arg(waitedFor(pending, here.view)));
        addQueue(column, node);
        addCutOff(column, node);
        m_picture.columns += column;
    }

    // "100  red", and below it "v11 (1,10)".
    void addDocument(ClusterColumn& column, Node node, int doc) const
    {
        const QString what = engineText(docText(m_state, node, doc));
        const qsizetype version = what.indexOf(u" v"_s);
        const bool isLive = version > 0 && what.endsWith(u')');
        add(column, u"%1  %2"_s.arg((doc + 1) * 100).arg(isLive ? what.left(version) : what),
            ClusterLine::Tone::Strong);
        if (isLive)
            add(column, Words::tr("version %1").arg(what.mid(version + 2)));
    }

    // Who is in sync, according to this node: what it heard from the master, and what it counts as primary.
    void addBelief(ClusterColumn& column, const NodeState& here) const
    {
        const bool isOld = here.view.version < m_group.master.version;
        const Node primary = here.view.primary();
        const QString who = primary == kNobody ? Words::tr("nobody") : text(nodeName(primary));
        const ClusterLine::Tone tone = isOld ? ClusterLine::Tone::Warning : ClusterLine::Tone::Muted;
        add(column, isOld ? Words::tr("old: primary %1").arg(who) : Words::tr("knows: primary %1").arg(who),
            tone);
        add(column, Words::tr("in sync %1").arg(namesOf(here.view.inSync, here.view)), tone);
        if (!here.masterKnown)
            add(column, Words::tr("no master: no writes"), ClusterLine::Tone::Warning);
        if (!here.isPrimaryHere())
            return;
        AidSet counted;
        for (const Tracker& tracker : here.copy.trackers) {
            if (tracker.inSync)
                counted.insert(tracker.aid);
        }
        add(column, Words::tr("counts %1").arg(namesOf(counted, here.view)), ClusterLine::Tone::Muted);
    }
    static QString waitedFor(const Pending& pending, const ClusterState& view)
    {
        QString names = pending.waitCopies.empty() ? QString() : namesOf(pending.waitCopies, view);
        if (!pending.waitMaster.empty())
            names += Words::tr(" M(%1)").arg(namesOf(pending.waitMaster, view));
        return names.trimmed();
    }
    void addQueue(ClusterColumn& column, Node node) const
    {
        QStringList queued;
        for (const Attempt& attempt : m_group.attempts) {
            if (attempt.at == node && attempt.state == AttemptState::Queued)
                queued += clientName(m_group.requests[std::size_t(attempt.request)].client);
        }
        if (!queued.isEmpty())
            add(column, Words::tr("queued: %1").arg(queued.join(u' ')));
    }
    void addCutOff(ClusterColumn& column, Node node) const
    {
        QStringList others;
        for (Node other = 0; other <= kMaster; ++other) {
            if ((other < m_group.nodeCount || other == kMaster) && !m_group.linked(node, other))
                others += text(nodeName(other));
        }
        if (!others.isEmpty())
            add(column, Words::tr("✂ from %1").arg(others.join(u' ')), ClusterLine::Tone::Warning);
    }

    void addMaster()
    {
        ClusterColumn column;
        column.node = kMaster;
        column.title = text(nodeName(kMaster));
        m_picture.columns += column;
    }
    void addMasterWords()
    {
        const ClusterState& master = m_group.master;
        QStringList routes;
        for (Node n = 0; n < m_group.nodeCount; ++n)
            routes += u"%1 %2"_s.arg(text(nodeName(n)), routeName(master.route[std::size_t(n)]));
        m_picture.master = {Words::tr("Master: term %1, cluster state %2, in sync %3")
                                .arg(master.term)
                                .arg(master.version)
                                .arg(namesOf(master.inSync, master)),
                            routes.join(u" · "_s)};
        const int lines = int(m_picture.master.size());
        m_picture.masterArea =
            QRect(columnX(0), m_y, m_picture.size.width() - columnX(0) - kMargin, lines * m_line);
        m_y += lines * m_line + kMargin / 2;
    }

    void addLadder()
    {
        int last = 0;
        for (Node n = 0; n < m_group.nodeCount; ++n)
            last = std::max(last, maxSeq(m_group.nodes[std::size_t(n)].copy));
        int folded = last;
        for (Node n = 0; n < m_group.nodeCount; ++n)
            folded = std::min(folded, m_group.nodes[std::size_t(n)].copy.baseUpTo);
        const int first = std::max({0, folded, last - kLadderRows + 1});
        const int top = m_y;
        const int row = m_line + 4;
        for (int seq = last; seq >= first; --seq) {
            for (Node n = 0; n < m_group.nodeCount; ++n)
                addCell(n, seq, QRect(columnX(n), m_y, m_columnWidth, row - 2));
            m_picture.ladderSeqs += seq;
            m_y += row;
        }
        m_picture.ladder = QRect(0, top, columnX(m_group.nodeCount) - kMargin, m_y - top);
        m_y += kMargin;
    }
    void addCell(Node node, int seq, const QRect& rect)
    {
        const Copy& copy = m_group.nodes[std::size_t(node)].copy;
        LadderCell cell;
        cell.rect = rect;
        cell.seq = seq;
        cell.isCheckpoint = copy.gcp == seq;
        if (const Slot* const slot = slotAt(copy, seq)) {
            cell.state = slot->pending() ? LadderCell::State::Pending : LadderCell::State::Applied;
            cell.term = slot->op.term;
            cell.text = text(slotText(m_state, node, seq));
            // The row says the seq_no already.
            if (const qsizetype token = cell.text.lastIndexOf(u" ("_s);
                token > 0 && !fits(cell.text + u"mm"_s))
                cell.text = Words::tr("%1 t%2").arg(cell.text.left(token)).arg(cell.term);
        } else if (seq <= copy.baseUpTo) {
            cell.state = LadderCell::State::Folded;
            cell.term = 1;
        }
        m_picture.cells += cell;
    }

    void addMessages()
    {
        const int top = m_y;
        const int row = 2 * m_line;
        m_y += m_line; // the heading
        for (const Message& message : m_group.messages) {
            MessageRow one;
            one.id = message.id;
            one.rect = QRect(0, m_y, m_picture.size.width(), row);
            one.from = middleOf(message.src);
            one.to = middleOf(message.dst);
            one.target = message.dst;
            one.name = text(replication::describe(message));
            if (message.kind == MessageKind::Strike)
                one.name.replace(0, one.name.indexOf(u'('), u"fail-shard"_s);
            one.label = labelOf(message, one.name);
            one.deliverable = m_group.deliverable(message);
            m_picture.messages += one;
            m_y += row;
        }
        if (m_group.messages.empty())
            m_y += m_line;
        m_picture.messageArea = QRect(0, top, m_picture.size.width(), m_y - top);
        m_y += kMargin;
    }
    QString labelOf(const Message& message, const QString& name) const
    {
        if (message.local)
            return Words::tr("%1: no answer came").arg(name);
        switch (message.kind) {
        case MessageKind::ReplFail:
        case MessageKind::ResyncFail:
            return Words::tr("%1: refused").arg(name);
        case MessageKind::ReplOk:
        case MessageKind::ResyncOk:
            return Words::tr("%1: done, local checkpoint %2").arg(name).arg(message.lcp);
        default:
            return message.term > 0 ? Words::tr("%1 · term %2").arg(name).arg(message.term) : name;
        }
    }

    void addClients()
    {
        const int top = m_y;
        for (int client = 0; client < int(m_group.clients.size()); ++client) {
            QString line;
            for (const auto& [name, token] : m_state.tokens) {
                if (name.size() > 1 && name[1] == 'A' + client && token.taken)
                    line += Words::tr("holds %1 from %2 · ")
                                .arg(text(tokenText(m_state, name)), text(nodeName(token.from)));
            }
            if (const Request* request = requestOf(m_group, client))
                line += Words::tr("last write: %1 · ").arg(engineText(answerText(*request)));
            if (line.isEmpty())
                continue;
            line.chop(3);
            m_picture.clients += ClusterLine{QString(clientName(client) % u"  "_s % line), {}};
            m_y += m_line;
        }
        if (m_picture.clients.isEmpty())
            m_y += m_line;
        m_y += m_line; // the heading
        m_picture.clientArea = QRect(0, top, m_picture.size.width(), m_y - top);
        m_y += kMargin;
    }

    // A line stands between two columns when nothing gets from its left to its right.
    void addCuts()
    {
        for (int left = 0; left < m_group.nodeCount; ++left) {
            bool isCut = true;
            for (Node a = 0; a <= left; ++a) {
                for (Node b = Node(left + 1); b <= m_group.nodeCount; ++b)
                    isCut = isCut && !m_group.linked(a, b == m_group.nodeCount ? kMaster : b);
            }
            const int x = columnX(left + 1) - kMargin / 2;
            if (isCut)
                m_picture.cuts +=
                    QLine(x, m_picture.columns[0].frame.top(), x, m_picture.messageArea.bottom());
        }
    }

    const ScriptState& m_state;
    const Group& m_group;
    const QFontMetrics m_metrics;
    const int m_line;
    const int m_character;
    const int m_gutter;
    int m_columnWidth = 0;
    int m_y = kMargin;
    ClusterPicture m_picture;
};

} // namespace

const ClusterColumn* ClusterPicture::columnAt(QPoint point) const
{
    for (const ClusterColumn& column : columns) {
        if (point.x() >= column.frame.left() && point.x() <= column.frame.right())
            return &column;
    }
    return nullptr;
}

const MessageRow* ClusterPicture::messageAt(QPoint point) const
{
    for (const MessageRow& row : messages) {
        if (row.rect.contains(point))
            return &row;
    }
    return nullptr;
}

const MessageRow* ClusterPicture::message(std::uint32_t id) const
{
    for (const MessageRow& row : messages) {
        if (row.id == id)
            return &row;
    }
    return nullptr;
}

ClusterPicture layOut(const ScriptState& state, int width, const QFontMetrics& metrics)
{
    return Layout(state, width, metrics).run();
}

QString describe(const ClusterPicture& picture)
{
    QStringList lines = picture.master;
    for (const ClusterColumn& column : picture.columns) {
        QStringList words{column.title, column.role};
        for (const ClusterLine& line : column.lines)
            words += line.text;
        lines += words.join(u", "_s);
    }
    for (const MessageRow& row : picture.messages)
        lines += row.deliverable ? Words::tr("In flight: %1").arg(row.label)
                                 : Words::tr("Cut off: %1").arg(row.label);
    for (const ClusterLine& line : picture.clients)
        lines += line.text;
    return lines.join(u'\n');
}

} // namespace racescope
