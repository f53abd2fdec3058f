// SPDX-License-Identifier: GPL-3.0-or-later
#include "door/request_text.h"

#include "report/event_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

// For a POSIX shell.
QString quoted(QString text)
{
    return u"'"_s + text.replace(u'\'', u"'\\''"_s) + u"'"_s;
}

std::optional<QString> sourceWritten(const Event& event, const Names& names, const Store& store)
{
    if (event.kind != EventKind::WriteOk || event.document == kNoDocument)
        return std::nullopt;
    const DocumentName name = names.documentName(event.document);
    const auto index = store.index(name.index);
    if (!index)
        return std::nullopt;
    const std::vector<Operation> operations = index->history(name.id);
    const auto found = std::find_if(operations.rbegin(), operations.rend(), [&](const Operation& operation) {
        return operation.live && operation.token == event.token;
    });
    if (found == operations.rend())
        return std::nullopt;
    const std::string_view source = found->source.view();
    return QString::fromUtf8(source.data(), qsizetype(source.size()));
}

bool takesBody(const RequestText& request)
{
    return request.method == u"PUT"_s || request.method == u"POST"_s;
}

} // namespace

std::optional<RequestText> requestOf(const Event& event, const Names& names, const Store& store)
{
    QString line = QString::fromStdString(requestLine(event, names));
    if (const qsizetype status = line.lastIndexOf(u" -> "_s); status >= 0)
        line.truncate(status); // the door notes the answer too
    const qsizetype space = line.indexOf(u' ');
    if (space <= 0 || line.mid(space + 1, 1) != u"/"_s)
        return std::nullopt;
    RequestText request;
    request.method = line.left(space);
    request.target = line.mid(space + 1);
    if (!takesBody(request))
        return request;
    request.body = RequestText::Body::NotRecorded;
    const QString path = request.target.left(request.target.indexOf(u'?'));
    const bool isUpdate = path.contains(u"/_update/"_s);
    if (!isUpdate && !path.contains(u"/_doc"_s) && !path.contains(u"/_create/"_s))
        return request;
    if (const auto source = sourceWritten(event, names, store)) {
        request.body = RequestText::Body::Known;
        request.json = isUpdate ? QString(u"{\"doc\":"_s + *source + u"}"_s) : *source;
    }
    return request;
}

QString asCurl(const RequestText& request, const QString& base, const QString& user)
{
    QString text = u"curl "_s;
    if (!user.isEmpty())
        text += u"-u "_s + quoted(user) + u" "_s;
    text += request.method == u"HEAD"_s ? u"--head "_s : QString(u"-X "_s + request.method + u" "_s);
    text += quoted(base + request.target);
    if (request.body == RequestText::Body::None)
        return text;
    text += u" -H 'Content-Type: application/json' --data-binary "_s;
    text += request.body == RequestText::Body::Known ? quoted(request.json) : u"@body.json"_s;
    return text;
}

QString asConsole(const RequestText& request)
{
    const QString line = request.method + u" "_s + request.target + u"\n"_s;
    switch (request.body) {
    case RequestText::Body::Known:
        return line + request.json + u"\n"_s;
    case RequestText::Body::NotRecorded:
        return u"# The body of this request was not recorded.\n"_s + line;
    case RequestText::Body::None:
        break;
    }
    return line;
}

} // namespace racescope
