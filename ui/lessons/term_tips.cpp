// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/term_tips.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QGraphicsTextItem>
#include <QGraphicsView>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QTextCursor>
#include <QTextDocumentFragment>
#include <QTextEdit>
#include <QToolTip>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kMostTerms = 3;

// The context that translators see.
class Words {
    Q_DECLARE_TR_FUNCTIONS(racescope::TermTips)
};

struct Term {
    QStringList words; // as they stand in the window
    QString meaning;
};

std::vector<Term> terms()
{
    return {
        {{u"_seq_no"_s, u"seq_no"_s},
         Words::tr("<b>_seq_no</b>: the number that the shard gives to each accepted operation. It only "
                   "grows. All documents of the shard share the counter, so one document's numbers have "
                   "gaps.")},
        {{u"_primary_term"_s, Words::tr("term")},
         Words::tr("<b>_primary_term</b>: the number of the primary's reign. It grows by one when a new "
                   "primary takes over; a _seq_no means something only together with its term.")},
        {{u"_version"_s},
         Words::tr("<b>_version</b>: how often this document was changed. The old way to guard a write; a "
                   "failover can give the same version to two different changes.")},
        {{u"if_seq_no"_s, u"if_primary_term"_s},
         Words::tr("<b>if_seq_no, if_primary_term</b>: write only if the document still has this token; "
                   "otherwise refuse with 409.")},
        {{u"409"_s, Words::tr("conflict"), Words::tr("conflicts")},
         Words::tr("<b>409, version conflict</b>: the document has moved on since it was read. Ordinary: "
                   "read again and retry.")},
        {{Words::tr("token"), Words::tr("tokens")},
         Words::tr("<b>Token</b>: the pair of _seq_no and _primary_term that a read returns and a guarded "
                   "write hands back.")},
        {{u"noop"_s, u"noops"_s},
         Words::tr("<b>noop</b>: an update that would change nothing. It gets no _seq_no and moves no "
                   "token.")},
        {{Words::tr("backoff")},
         Words::tr("<b>Backoff</b>: the wait before another try. A random part of it, jitter, keeps "
                   "retries from meeting again.")},
        {{Words::tr("jitter")},
         Words::tr("<b>Jitter</b>: the random part of a wait. Without it, those who were refused together "
                   "come back together and are refused again.")},
        {{Words::tr("lost update"), Words::tr("lost updates")},
         Words::tr("<b>Lost update</b>: an accepted change that another writer overwrote without having seen "
                   "it. Nobody is told.")},
        {{Words::tr("linearizable")},
         Words::tr("<b>Linearizable</b>: some order of all calls explains every answer, and no call comes "
                   "before one that had ended when it began.")},
        {{u"retry_on_conflict"_s},
         Words::tr("<b>retry_on_conflict</b>: how often the store itself reads again and retries an update "
                   "before it answers 409.")},
        {{Words::tr("guard"), Words::tr("guards")},
         Words::tr("<b>Guard</b>: how a write protects itself: by nothing, by _version, or by _seq_no with "
                   "_primary_term.")},
        {{Words::tr("witness"), Words::tr("counterexample")},
         Words::tr("<b>Witness</b>: a schedule that shows an outcome; of a broken rule, the "
                   "counterexample.")},
        {{Words::tr("schedule"), Words::tr("schedules")},
         Words::tr("<b>Schedule</b>: an order of steps, as text. The same schedule gives the same "
                   "outcome.")},
        {{Words::tr("behind"), Words::tr("behind by")},
         Words::tr("<b>Behind</b>: how many accepted changes lie between the token that was used and the "
                   "document as it is now.")},
    };
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

bool containsWord(const QString& text, const QString& word)
{
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        const qsizetype end = at + word.size();
        if ((at == 0 || !isWordPart(text[at - 1])) && (end == text.size() || !isWordPart(text[end])))
            return true;
    }
    return false;
}

// Lines of a readable length: left to itself, a tip makes a narrow column of its text.
QString inLines(const QString& meaning)
{
    constexpr int kLine = 64; // characters
    const int width = QFontMetrics(QToolTip::font()).averageCharWidth() * kLine;
    return u"<table width=\"%1\" style=\"margin-top:4px\"><tr><td>%2</td></tr></table>"_s.arg(width).arg(
        meaning);
}

struct TermPlace {
    QString text; // what stands there
    QString tip;  // its own
};

QString plain(const QString& text)
{
    return Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
}

TermPlace inHeader(const QHeaderView& header, QPoint position)
{
    const int section = header.logicalIndexAt(position);
    if (section < 0 || !header.model())
        return {};
    return {header.model()->headerData(section, header.orientation()).toString(),
            header.model()->headerData(section, header.orientation(), Qt::ToolTipRole).toString()};
}

// Titles and names in the legend of a chart.
TermPlace inChart(const QGraphicsView& chart, QPoint position)
{
    for (const QGraphicsItem* item : chart.items(position)) {
        if (const auto* words = qgraphicsitem_cast<const QGraphicsTextItem*>(item))
            return {words->toPlainText(), chart.toolTip()};
    }
    return {};
}

// The word of a text on which the pointer rests.
TermPlace inText(const QTextEdit& text, QPoint position)
{
    QTextCursor cursor = text.cursorForPosition(position);
    cursor.select(QTextCursor::WordUnderCursor);
    return {cursor.selectedText(), {}};
}

TermPlace placeAt(const QWidget& widget, QPoint position)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return {plain(label->text()), label->toolTip()};
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return {QString(button->text()).remove(u'&'), button->toolTip()};
    if (qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget))
        return {widget.accessibleName(), widget.toolTip()};
    if (const auto* header = qobject_cast<const QHeaderView*>(widget.parentWidget()))
        return inHeader(*header, position);
    if (const auto* chart = qobject_cast<const QGraphicsView*>(widget.parentWidget()))
        return inChart(*chart, position);
    if (const auto* text = qobject_cast<const QTextEdit*>(widget.parentWidget()))
        return inText(*text, position);
    if (const auto* view = qobject_cast<const QAbstractItemView*>(widget.parentWidget())) {
        const QModelIndex index = view->indexAt(position);
        return {index.data().toString(), index.data(Qt::ToolTipRole).toString()};
    }
    return {};
}

} // namespace

QString termsIn(const QString& text)
{
    QString found;
    int count = 0;
    for (const Term& term : terms()) {
        const bool isHere = std::any_of(term.words.begin(), term.words.end(),
                                        [&](const QString& word) { return containsWord(text, word); });
        if (isHere && count++ < kMostTerms)
            found += inLines(term.meaning);
    }
    return found;
}

TermTips::TermTips(QObject* parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool TermTips::eventFilter(QObject* watched, QEvent* event)
{
    return event->type() == QEvent::ToolTip && showFor(*watched, *static_cast<QHelpEvent*>(event));
}

// What has a tip of its own keeps it, with the terms of its words below.
bool TermTips::showFor(QObject& watched, const QHelpEvent& event)
{
    auto* widget = qobject_cast<QWidget*>(&watched);
    const TermPlace place = widget ? placeAt(*widget, event.pos()) : TermPlace();
    const QString meaning =
        place.text.isEmpty() ? QString() : termsIn(QString(place.text % u' ' % plain(place.tip)));
    if (meaning.isEmpty())
        return false;
    const QString own = Qt::mightBeRichText(place.tip) ? place.tip : place.tip.toHtmlEscaped();
    QToolTip::showText(event.globalPos(),
                       own.isEmpty() ? meaning : QString(u"<p>"_s % own % u"</p>"_s % meaning), widget);
    return true;
}

} // namespace racescope
