// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/document_client.h"

#include "base/json.h"
#include "models/format.h"

#include <QStringList>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

QString encoded(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString target(const DocumentAddress& address, QStringList query)
{
    QString path = u'/' % encoded(address.index) % u"/_doc"_s;
    if (!address.id.isEmpty())
        path += u'/' % encoded(address.id);
    if (!address.routing.isEmpty())
        query.append(QString(u"routing="_s % encoded(address.routing)));
    return query.isEmpty() ? path : QString(path % u'?' % query.join(u'&'));
}

QStringList queryOf(const WriteCondition& condition)
{
    switch (condition.kind) {
    case WriteCondition::Kind::Token:
        return {u"if_seq_no=%1"_s.arg(condition.token.seqNo.value),
                u"if_primary_term=%1"_s.arg(condition.token.primaryTerm.value)};
    case WriteCondition::Kind::Create:
        return {u"op_type=create"_s};
    case WriteCondition::Kind::None:
        break;
    }
    return {};
}

QString textAt(const json::Value& body, std::initializer_list<const char*> path)
{
    const json::Value* at = &body;
    for (const char* step : path) {
        at = at->find(step);
        if (!at)
            return {};
    }
    return at->isString() ? format::text(at->text()) : QString();
}

std::int64_t numberAt(const json::Value& body, const char* key, std::int64_t otherwise)
{
    const json::Value* const value = body.find(key);
    return value ? value->toInt().value_or(otherwise) : otherwise;
}

} // namespace

ConsoleRequest readRequest(const DocumentAddress& address)
{
    // Not indented: the source comes as it is stored.
    ConsoleRequest request;
    request.method = u"GET"_s;
    request.target = target(address, {u"pretty=false"_s});
    return request;
}

ConsoleRequest writeRequest(const DocumentAddress& address, const WriteCondition& condition,
                            const std::string& source)
{
    ConsoleRequest request;
    request.method = address.id.isEmpty() ? u"POST"_s : u"PUT"_s;
    request.target = target(address, address.id.isEmpty() ? QStringList() : queryOf(condition));
    request.body = format::text(source);
    return request;
}

ConsoleRequest deleteRequest(const DocumentAddress& address, const WriteCondition& condition)
{
    ConsoleRequest request;
    request.method = u"DELETE"_s;
    request.target = target(address, queryOf(condition));
    return request;
}

DocumentAnswer documentAnswer(const ConsoleAnswer& answer)
{
    DocumentAnswer told;
    told.status = answer.status;
    const std::string text = answer.body.toStdString();
    const auto body = json::parse(text);
    if (!body || !body->isObject()) {
        told.reason = answer.body;
        return told;
    }
    told.id = textAt(*body, {"_id"});
    told.result = textAt(*body, {"result"});
    told.reason = textAt(*body, {"error", "reason"});
    StoredDocument& document = told.document;
    const json::Value* const found = body->find("found");
    document.exists = found ? found->toBool() : told.result == u"created"_s || told.result == u"updated"_s;
    document.token.seqNo = SeqNo{numberAt(*body, "_seq_no", kUnassignedSeqNo.value)};
    document.token.primaryTerm = PrimaryTerm{numberAt(*body, "_primary_term", kUnassignedTerm.value)};
    document.version = Version{numberAt(*body, "_version", 0)};
    document.routing = textAt(*body, {"_routing"});
    if (const auto source = json::findRaw(text, "_source"))
        document.source = std::string(*source);
    return told;
}

} // namespace racescope
