// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/console_history.h"

#include "session/recovery.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr qint64 kMostRead = 4 << 20; // bytes from the end of the file

QString historyPath()
{
    const std::string recovery = recoveryFolder(); // beside it
    return recovery.empty()
               ? QString()
               : QDir(QFileInfo(QString::fromStdString(recovery)).path()).filePath(u"console.ndjson"_s);
}

// What lets a person in is sent, and not kept: headers that were pasted, keys, passwords, also of addresses.
QString withoutSecrets(QString text)
{
    static const QRegularExpression forms[] = {
        QRegularExpression(u"(\\bauthorization[\"']?\\s*:\\s*[\"']?(?:\\w+[ \\t]+)?)[^\"'\\s]+"_s,
                           QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(u"(\\bApiKey\\s+)[\\w+/=.:-]{8,}"_s, QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(
            u"(\"(?:api_?key|encoded|password|secret|access_token|refresh_token)\"\\s*:\\s*\")(?:[^\"\\\\]|\\\\.)+"_s,
            QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(u"(://[^/\\s:@]*:)[^/\\s@]+(?=@)"_s)};
    for (const QRegularExpression& form : forms)
        text.replace(form, u"\\1…"_s);
    return text;
}

} // namespace

QString pageText(const ConsoleRequest& request)
{
    QString text = request.method % u' ' % request.target.mid(1);
    if (!request.body.isEmpty())
        text += u'\n' % request.body.trimmed();
    return text;
}

ConsoleHistory::ConsoleHistory()
    : m_path(historyPath())
{
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    if (file.size() > kMostRead) {
        file.seek(file.size() - kMostRead);
        file.readLine(); // the rest of one
    }
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        if (const QString text = line[u"request"].toString(); !text.isEmpty())
            m_entries.push_back({text, line[u"status"].toInt()});
    }
    if (m_entries.size() > kInMemory)
        m_entries.erase(m_entries.begin(), m_entries.end() - std::ptrdiff_t(kInMemory));
}

void ConsoleHistory::add(const ConsoleRequest& request, int status)
{
    m_entries.push_back({withoutSecrets(pageText(request)), status});
    if (m_entries.size() > kInMemory)
        m_entries.erase(m_entries.begin());
    if (m_path.isEmpty())
        return;
    QDir().mkpath(QFileInfo(m_path).path());
    QFile file(m_path);
    if (!file.open(QIODevice::Append))
        return; // a full disk costs the memory of it, not the request
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const QJsonObject line{{u"status"_s, status}, {u"request"_s, m_entries.back().text}};
    file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
}

} // namespace racescope
