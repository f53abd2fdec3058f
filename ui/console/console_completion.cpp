// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/console_completion.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

const QStringList kMethods{u"GET "_s, u"PUT "_s, u"POST "_s, u"DELETE "_s, u"HEAD "_s};
const QStringList kGlobal{u"_cat/indices?v"_s, u"_cat/shards?v"_s, u"_cluster/health"_s, u"_bulk"_s,
                          u"_mget"_s,          u"_search"_s,       u"_aliases"_s};
const QStringList kEndpoints{u"_doc/"_s, u"_create/"_s, u"_update/"_s, u"_source/"_s,         u"_search"_s,
                             u"_bulk"_s, u"_mget"_s,    u"_count"_s,   u"_update_by_query"_s, u"_refresh"_s};
const QStringList kReadParameters{u"routing="_s, u"realtime="_s, u"refresh="_s, u"_source="_s};
const QStringList kWriteParameters{u"op_type=create"_s, u"refresh=true"_s,           u"refresh=wait_for"_s,
                                   u"routing="_s,       u"version_type=external&"_s, u"version="_s};
const QStringList kUpdateParameters{u"retry_on_conflict="_s, u"refresh=true"_s, u"routing="_s};

QStringList beginningWith(const QStringList& all, const QString& typed)
{
    QStringList fitting;
    for (const QString& each : all) {
        if (each.startsWith(typed, Qt::CaseInsensitive) && each != typed)
            fitting.append(each);
    }
    return fitting;
}

QString decoded(const QString& text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

QStringList parametersOf(const QString& method, const QStringList& path, const CompletionFacts& facts)
{
    const QString endpoint = path.value(1);
    const bool isDocument = path.size() >= 3 && !path.value(2).isEmpty();
    if (method == u"GET"_s || method == u"HEAD"_s)
        return isDocument ? kReadParameters : QStringList{u"pretty"_s};
    QStringList parameters = endpoint == u"_update"_s ? kUpdateParameters : kWriteParameters;
    if (method == u"DELETE"_s)
        parameters.removeOne(u"op_type=create"_s);
    // First what makes it safe, with the token that the document has now.
    if (const auto token = isDocument ? facts.token(decoded(path[0]), decoded(path[2])) : std::nullopt) {
        parameters.prepend(
            u"if_seq_no=%1&if_primary_term=%2"_s.arg(token->seqNo.value).arg(token->primaryTerm.value));
    } else {
        parameters.prepend(u"if_seq_no="_s);
        parameters.insert(1, u"if_primary_term="_s);
    }
    return parameters;
}

} // namespace

ConsoleCompletion completionOf(const QString& line, const CompletionFacts& facts)
{
    static const QRegularExpression method(u"^\\s*([A-Za-z]*)$"_s);
    if (const auto match = method.match(line); match.hasMatch())
        return {int(match.capturedStart(1)), beginningWith(kMethods, match.captured(1))};
    static const QRegularExpression request(u"^\\s*(GET|HEAD|POST|PUT|DELETE)\\s+(/?)(\\S*)$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = request.match(line);
    if (!match.hasMatch())
        return {};
    const QString target = match.captured(3);
    const int begin = int(match.capturedStart(3));
    if (const qsizetype query = target.indexOf(u'?'); query >= 0) {
        const qsizetype last = qMax(query, target.lastIndexOf(u'&')) + 1;
        const QStringList path = target.left(query).split(u'/');
        QStringList fitting =
            beginningWith(parametersOf(match.captured(1).toUpper(), path, facts), target.mid(last));
        const QString before = target.mid(query + 1, last - query - 1);
        fitting.removeIf([&before](const QString& each) {
            return before.contains(QString(each.section(u'=', 0, 0) % u'='));
        });
        return {begin + int(last), fitting};
    }
    const QStringList path = target.split(u'/');
    const QString typed = path.constLast();
    const int from = begin + int(target.size() - typed.size());
    switch (path.size()) {
    case 1: {
        QStringList first;
        for (const QString& index : facts.indices())
            first.append(QString(index % u'/'));
        return {from, beginningWith(first + kGlobal, typed)};
    }
    case 2:
        return {from, path[0].startsWith(u'_') ? QStringList() : beginningWith(kEndpoints, typed)};
    case 3: {
        QStringList ids;
        for (const QString& id : facts.ids(decoded(path[0])))
            ids.append(QString::fromLatin1(QUrl::toPercentEncoding(id)));
        return {from, beginningWith(ids, typed)};
    }
    default:
        return {};
    }
}

} // namespace racescope
