// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format.h"

#include "trace/untold.h"

#include "timeline/time_axis.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>
#include <climits>
#include <cmath>

using namespace Qt::StringLiterals;

namespace racescope::format {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(racescope::format)
};

QString dash()
{
    return u"–"_s;
}

// Among words that run from right to left "71 / 1" would become "1 / 71", another token.
QString leftToRight(const QString& text)
{
    return QGuiApplication::isRightToLeft() ? QString(QChar(0x2066) % text % QChar(0x2069)) : text;
}

} // namespace

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

QString number(std::uint64_t value)
{
    return QLocale().toString(qulonglong(value));
}

int plural(std::uint64_t value)
{
    return int(std::min<std::uint64_t>(value, INT_MAX));
}

QString number(std::int64_t value)
{
    return QLocale().toString(qlonglong(value));
}

QString rate(double perSecond)
{
    const int decimals = perSecond > 0 && perSecond < 9.95 ? 1 : 0;
    return inOnePiece(Words::tr("%1/s").arg(QLocale().toString(perSecond, 'f', decimals)));
}

QString bytes(std::size_t value)
{
    return inOnePiece(QLocale().formattedDataSize(qint64(value), 1, QLocale::DataSizeIecFormat));
}

QString token(Token token)
{
    if (!token.assigned() || token == kUntoldToken)
        return dash();
    return leftToRight(QString::number(token.seqNo.value) % u" / "_s %
                       QString::number(token.primaryTerm.value));
}

QString version(Version version)
{
    return version.value == 0 ? dash() : QString::number(version.value);
}

QString moment(Nanos time)
{
    constexpr Nanos kSecond = 1'000'000'000;
    return inOnePiece(Words::tr("%1 s").arg(QLocale().toString(double(time) / double(kSecond), 'f', 6)));
}

QString duration(Nanos duration)
{
    return duration == 0 ? dash() : durationText(duration);
}

QString worker(const Names& names, WorkerId worker)
{
    if (worker == kSystemWorker)
        return Words::tr("system");
    const std::string name = names.workerName(worker).name;
    return name.empty() ? Words::tr("worker %1").arg(worker.value + 1) : text(name);
}

QString document(const Names& names, DocumentId document)
{
    if (document == kNoDocument)
        return dash();
    const DocumentName name = names.documentName(document);
    return leftToRight(text(name.index) % u'/' % text(name.id));
}

QString resolution(Resolution resolution)
{
    switch (resolution) {
    case Resolution::Open:
        return Words::tr("open");
    case Resolution::RetriedOk:
        return Words::tr("retried, accepted");
    case Resolution::RetriedConflict:
        return Words::tr("retried, refused");
    case Resolution::GaveUp:
        return Words::tr("gave up");
    }
    return {};
}

QString result(const Operation& operation)
{
    switch (operation.result) {
    case WriteResult::Created:
        return Words::tr("created");
    case WriteResult::Updated:
        return Words::tr("updated");
    case WriteResult::Deleted:
        return Words::tr("deleted");
    case WriteResult::NotFound:
        return Words::tr("deleted what was not there");
    }
    return {};
}

QString required(const ConflictRecord& record)
{
    if (record.flags & event_flag::kGuardCreate)
        return Words::tr("no document");
    if (record.flags & event_flag::kGuardVersion)
        return Words::tr("version %1").arg(record.requiredVersion.value);
    return token(record.required);
}

QString current(const ConflictRecord& record)
{
    constexpr auto kTold = event_flag::kGuardCreate | event_flag::kGuardVersion | event_flag::kGone;
    if (!record.current.assigned() && !record.required.assigned() && !(record.flags & kTold))
        return QStringLiteral("–"); // a register without tokens
    if (!record.current.assigned())
        return Words::tr("no document");
    if (record.flags & event_flag::kGuardVersion)
        return Words::tr("version %1").arg(record.currentVersion.value);
    return token(record.current);
}

QString behind(const ConflictRecord& record)
{
    if (record.behind == 0)
        return dash();
    return record.behindIsLeast ? Words::tr("%1 or more").arg(record.behind) : QString::number(record.behind);
}

QString guard(std::uint16_t flags)
{
    if (flags & event_flag::kGuardSeqNo)
        return u"if_seq_no, if_primary_term"_s;
    if (flags & event_flag::kGuardCreate)
        return u"op_type=create"_s;
    if (flags & event_flag::kGuardExternalGte)
        return u"version_type=external_gte"_s;
    if (flags & event_flag::kGuardExternal)
        return u"version_type=external"_s;
    if (flags & event_flag::kGuardVersion)
        return Words::tr("version, the old way");
    return Words::tr("none");
}

} // namespace racescope::format
