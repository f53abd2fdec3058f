// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/console_request.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

bool isRemark(const QString& line)
{
    const QString text = line.trimmed();
    return text.startsWith(u'#') || text.startsWith(u"//"_s);
}

std::optional<ConsoleRequest> requestLine(const QString& line)
{
    static const QRegularExpression form(u"^\\s*(GET|HEAD|POST|PUT|DELETE)\\s+(\\S+)\\s*$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    ConsoleRequest request;
    request.method = match.captured(1).toUpper();
    request.target = match.captured(2);
    if (!request.target.startsWith(u'/'))
        request.target.prepend(u'/');
    return request;
}

} // namespace

std::vector<ConsoleRequest> consoleRequests(const QString& text)
{
    std::vector<ConsoleRequest> requests;
    const QStringList lines = text.split(u'\n');
    for (int i = 0; i < int(lines.size()); ++i) {
        if (isRemark(lines[i]))
            continue;
        if (auto request = requestLine(lines[i])) {
            request->line = request->lastLine = i;
            requests.push_back(std::move(*request));
        } else if (!requests.empty() && !lines[i].trimmed().isEmpty()) {
            ConsoleRequest& last = requests.back();
            last.body += lines[i] % u'\n';
            last.lastLine = i;
        }
    }
    // _bulk and _msearch want the line feed at the end; JSON has no use for it.
    for (ConsoleRequest& request : requests) {
        if (!request.target.contains(u"_bulk"_s))
            request.body = request.body.trimmed();
    }
    return requests;
}

std::optional<ConsoleRequest> requestAtLine(const QString& text, int line)
{
    std::optional<ConsoleRequest> found;
    for (ConsoleRequest& request : consoleRequests(text)) {
        if (request.line <= line || !found)
            found = std::move(request);
    }
    return found;
}

} // namespace racescope
