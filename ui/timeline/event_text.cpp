// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/event_text.h"

#include "language/engine_text.h"
#include "theme/theme.h"
#include "timeline/time_axis.h"
#include "trace/untold.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace racescope {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(racescope::EventText)
};

QString requiredText(const Event& event, const QLocale& locale)
{
    if (event.has(event_flag::kGuardCreate))
        return Words::tr("no document");
    if (event.has(event_flag::kGuardVersion))
        return Words::tr("version %1").arg(locale.toString(qlonglong(event.baseVersion.value)));
    return tokenText(event.base, locale);
}

QString currentText(const Event& event, const QLocale& locale)
{
    if (event.has(event_flag::kGuardVersion))
        return Words::tr("version %1").arg(locale.toString(qlonglong(event.version.value)));
    return tokenText(event.token, locale);
}

} // namespace

QString eventName(const Event& event)
{
    if (isLostUpdate(event))
        return Theme::name(Severity::LostUpdate);
    if (event.kind == EventKind::WriteOk && event.has(event_flag::kDeleted))
        return Words::tr("delete ok");
    if (event.kind == EventKind::WriteOk && event.has(event_flag::kCreated))
        return Words::tr("create ok");
    if (event.kind == EventKind::ToolWait && event.token.assigned())
        return Words::tr("gap in the recording");
    return Theme::name(event.kind);
}

QString eventFact(const Event& event, const QLocale& locale)
{
    if (isLostUpdate(event))
        //: Of a lost update; each %n is a token such as "4 term 1".
        return Words::tr("had read %1, overwrote %2, now %3")
            .arg(tokenText(event.base, locale), tokenText(event.replaced, locale),
                 tokenText(event.token, locale));
    switch (event.kind) {
    case EventKind::Conflict:
        return Words::tr("required %1, current %2")
            .arg(requiredText(event, locale), currentText(event, locale));
    case EventKind::WriteOk:
        return Words::tr("now %1").arg(tokenText(event.token, locale));
    case EventKind::Read:
    case EventKind::Noop:
        return event.token.assigned() ? Words::tr("found %1").arg(tokenText(event.token, locale)) : QString();
    case EventKind::TermChange:
        return Words::tr("shard %1, now term %2")
            .arg(locale.toString(qlonglong(event.token.seqNo.value)),
                 locale.toString(qlonglong(event.token.primaryTerm.value)));
    case EventKind::ToolWait:
        return event.token.assigned()
                   ? QCoreApplication::translate("racescope::EventText", "%n event(s) dropped", nullptr,
                                                 int(event.token.seqNo.value))
                   : QString();
    default:
        return {};
    }
}

QString spokenWorker(WorkerId worker, const Names& names, const QLocale& locale)
{
    if (worker == kSystemWorker)
        return Words::tr("By hand");
    const QString name = QString::fromStdString(names.workerName(worker).name);
    bool isNumber = name.isEmpty();
    qlonglong number = qlonglong(worker.value) + 1;
    if (name.startsWith(u'W'))
        number = name.mid(1).toLongLong(&isNumber);
    return isNumber ? Words::tr("Worker %1").arg(locale.toString(number)) : name;
}

QString tokenText(Token token, const QLocale& locale)
{
    if (!token.assigned())
        return Words::tr("nothing");
    if (token == kUntoldToken)
        return QStringLiteral("?");
    return Words::tr("%1 term %2")
        .arg(locale.toString(qlonglong(token.seqNo.value)),
             locale.toString(qlonglong(token.primaryTerm.value)));
}

QString eventSentence(const Event& event, const Names& names, const QLocale& locale)
{
    const QString worker = spokenWorker(event.worker, names, locale);
    const QString time = durationText(event.time, locale);
    const QString fact = eventFact(event, locale);
    if (fact.isEmpty())
        //: Spoken: worker, what happened, when.
        return Words::tr("%1, %2 at %3").arg(worker, eventName(event), time);
    //: Spoken: worker, what happened, when, further facts.
    return Words::tr("%1, %2 at %3, %4").arg(worker, eventName(event), time, fact);
}

QString eventToolTip(const Event& event, const Names& names, const QLocale& locale)
{
    QStringList lines;
    const QString glyph = Theme::glyph(event.kind, severityOf(event));
    const QString what = (glyph.isEmpty() ? QString() : QString(glyph % u' ')) % eventName(event);
    QString who = spokenWorker(event.worker, names, locale).toHtmlEscaped();
    if (event.document != kNoDocument) {
        const DocumentName document = names.documentName(event.document);
        who = Words::tr("%1 on %2")
                  .arg(who, QString::fromStdString(document.index + "/" + document.id).toHtmlEscaped());
    }
    lines << u"<b>%1</b> &nbsp; %2"_s.arg(what.toHtmlEscaped(), who);
    if (const QString fact = eventFact(event, locale); !fact.isEmpty())
        lines << fact.toHtmlEscaped();
    const QString at = inOnePiece(timeText(event.time, 1000, locale));
    lines << (event.duration > 0 ? Words::tr("at %1, took %2").arg(at, durationText(event.duration, locale))
                                 : Words::tr("at %1").arg(at));
    if (event.attempt > 0)
        lines << Words::tr("attempt %1 of update %2")
                     .arg(locale.toString(event.attempt), locale.toString(event.chain));
    if (event.has(event_flag::kAckLost))
        lines << Words::tr("The worker never learnt of this outcome.");
    const QString facts = u"<div style=\"white-space:nowrap\">"_s % lines.join(u"<br>"_s) % u"</div>"_s;
    if (event.note == 0)
        return facts;
    return QString(facts % u"<div>"_s % engineText(names.noteText(event.note)).toHtmlEscaped() % u"</div>"_s);
}

} // namespace racescope
