// SPDX-License-Identifier: GPL-3.0-or-later
#include "conflicts/conflict_export.h"

#include "session/conflict_marks.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(racescope::ConflictExport)
};

} // namespace

std::optional<ConflictFormat> conflictFormatOf(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"ndjson"_s)
        return ConflictFormat::Ndjson;
    if (suffix == u"csv"_s)
        return ConflictFormat::Csv;
    if (suffix == u"md"_s)
        return ConflictFormat::Markdown;
    return std::nullopt;
}

QString exportConflicts(const std::shared_ptr<Workspace>& workspace, const QString& path,
                        ConflictFormat format)
{
    QSaveFile file(path);
    const auto failed = [&] {
        return Words::tr("%1 could not be written: %2").arg(path, file.errorString());
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    const ConflictExport log{{},
                             &workspace->trace().names(),
                             workspace->start(),
                             &workspace->conflicts(),
                             conflictNotes(workspace->notes().contents())};
    const bool written = writeConflicts(log, format, [&](std::string_view piece) {
        return file.write(piece.data(), qint64(piece.size())) == qint64(piece.size());
    });
    return written && file.commit() ? QString() : failed();
}

QString conflictsAsText(const Workspace& workspace, std::vector<ConflictRecord> records,
                        ConflictFormat format)
{
    QByteArray text;
    const ConflictExport log{std::move(records), &workspace.trace().names(), workspace.start(), nullptr,
                             conflictNotes(workspace.notes().contents())};
    writeConflicts(log, format, [&](std::string_view piece) {
        text.append(piece.data(), qsizetype(piece.size()));
        return true;
    });
    return QString::fromUtf8(text);
}

} // namespace racescope
