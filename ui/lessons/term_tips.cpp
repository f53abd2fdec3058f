// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/term_tips.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QTextDocumentFragment>
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

} // namespace

QString termsIn(const QString& text)
{
    QString found;
    int count = 0;
    for (const Term& term : terms()) {
        const bool isHere = std::any_of(term.words.begin(), term.words.end(),
                                        [&](const QString& word) { return containsWord(text, word); });
        if (isHere && count++ < kMostTerms)
            found += u"<p>%1</p>"_s.arg(term.meaning);
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

// What has a tip of its own keeps it, with the terms of its heading below.
bool TermTips::showFor(QObject& watched, const QHelpEvent& event)
{
    auto* widget = qobject_cast<QWidget*>(&watched);
    QString text;
    QString own;
    if (const auto* label = qobject_cast<QLabel*>(widget)) {
        if (!label->toolTip().isEmpty())
            return false;
        text = QTextDocumentFragment::fromHtml(label->text()).toPlainText();
    } else if (const auto* header = widget ? qobject_cast<QHeaderView*>(widget->parentWidget()) : nullptr) {
        const int section = header->logicalIndexAt(event.pos());
        if (section < 0 || !header->model())
            return false;
        text = header->model()->headerData(section, header->orientation()).toString();
        own = header->model()->headerData(section, header->orientation(), Qt::ToolTipRole).toString();
    }
    const QString meaning = text.isEmpty() ? QString() : termsIn(text % u' ' % own);
    if (meaning.isEmpty())
        return false;
    QToolTip::showText(event.globalPos(),
                       own.isEmpty() ? meaning : u"<p>%1</p>%2"_s.arg(own.toHtmlEscaped(), meaning), widget);
    return true;
}

} // namespace racescope
