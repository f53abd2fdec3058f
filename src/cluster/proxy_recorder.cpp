// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/proxy_recorder.h"

#include "base/json_scan.h"
#include "cluster/answers.h"
#include "http/bulk_parse.h"
#include "http/gzip.h"
#include "http/query_string.h"
#include "trace/untold.h"

#include <optional>
#include <vector>

namespace racescope::cluster {
namespace {

constexpr std::size_t kMaxLedgers = 100'000; // documents; then knowledge is dropped whole

std::optional<std::int64_t> integerOf(const http::Target& target, std::string_view name)
{
    const std::string_view* const value = target.find(name);
    return value ? json::scan::integer(*value) : std::nullopt;
}

std::string_view textOf(const http::Target& target, std::string_view name)
{
    const std::string_view* const value = target.find(name);
    return value ? *value : std::string_view();
}

std::string memberText(const json::Value& value, std::string_view name)
{
    const json::Value* const member = value.find(name);
    return member && member->isString() ? member->text() : std::string();
}

// A body without its compression. nullopt: another compression, or broken.
std::optional<std::string> plain(std::string_view body, std::string_view encoding, std::size_t limit)
{
    if (encoding.empty() || encoding == "identity")
        return std::string(body);
    if (encoding != "gzip")
        return std::nullopt;
    auto text = http::gunzip(body, limit);
    return text ? std::optional(std::move(*text)) : std::nullopt;
}

http::Method methodOf(std::string_view method)
{
    using http::Method;
    return method == "GET"      ? Method::Get
           : method == "HEAD"   ? Method::Head
           : method == "POST"   ? Method::Post
           : method == "PUT"    ? Method::Put
           : method == "DELETE" ? Method::Delete
                                : Method::Other;
}

} // namespace

// What a request is about, from its first line.
struct ProxyRecorder::Call {
    enum class Kind { Other, Read, Write, Bulk, Many, Search };
    Call(std::string_view method, std::string_view raw)
        : verb(methodOf(method))
    {
        if (target.parse(raw).has_value())
            classify();
    }

    http::Method verb;
    http::Target target;
    Kind kind = Kind::Other;
    http::WriteOrder order; // Write: index, id and conditions; Read: index and id; Bulk: index

private:
    void classify()
    {
        using http::Method;
        const std::size_t segments = target.segmentCount();
        if (segments == 0 || segments > 3)
            return;
        const bool sends = verb == Method::Post || verb == Method::Put;
        const std::string_view last = target.segment(segments - 1);
        if (segments <= 2 && (last == "_bulk" || last == "_mget" || last == "_search" || last == "_count")) {
            order.index = segments == 2 ? std::string(target.segment(0)) : std::string();
            order.hasIndex = segments == 2;
            if (last == "_bulk")
                kind = sends ? Kind::Bulk : Kind::Other;
            else
                kind = last == "_mget" ? Kind::Many : Kind::Search;
            return;
        }
        if (segments < 2)
            return;
        const std::string_view what = target.segment(1);
        order.index = target.segment(0);
        order.hasId = segments == 3;
        order.id = segments == 3 ? target.segment(2) : std::string_view();
        if (what == "_doc" && segments == 3 && verb == Method::Get)
            kind = Kind::Read;
        else if (what == "_doc" && verb == Method::Delete && segments == 3)
            write(WriteOp::Delete);
        else if (what == "_doc" && sends)
            write(textOf(target, "op_type") == "create" ? WriteOp::Create : WriteOp::Index);
        else if (what == "_create" && sends && segments == 3)
            write(WriteOp::Create);
        else if (what == "_update" && verb == Method::Post && segments == 3)
            write(WriteOp::Update);
    }
    void write(WriteOp op)
    {
        kind = Kind::Write;
        order.op = op;
        order.ifSeqNo = integerOf(target, "if_seq_no").value_or(kUnassignedSeqNo.value);
        order.ifPrimaryTerm = integerOf(target, "if_primary_term").value_or(kUnassignedTerm.value);
        order.version = integerOf(target, "version");
        const std::string_view type = textOf(target, "version_type");
        if (type == "external" || type == "external_gt")
            order.versionType = http::VersionType::External;
        else if (type == "external_gte")
            order.versionType = http::VersionType::ExternalGte;
    }
};

// What is to be recorded of one exchange, in order. Owns what the tracker's facts point to.
struct ProxyRecorder::Facts {
    struct Fact {
        std::string index;
        std::string id;
        std::optional<ReadResult> read; // else a write
        http::WriteFact write;
        std::optional<WriteOutcome> outcome; // none: no answer, what became of the write is not known
        int status = 0;
    };
    std::vector<Fact> documents;
    bool searched = false;
    bool refused = false; // without a document
};

ProxyRecorder::ProxyRecorder(Trace& trace, const Clock& clock, std::size_t bodyLimit,
                             std::chrono::milliseconds patience)
    : m_bodyLimit(bodyLimit)
    , m_patience(patience)
    , m_tracker(&trace, clock)
{
}

void ProxyRecorder::opened(http::ConnectionId connection, std::string_view peer)
{
    const MutexLock lock(m_mutex);
    m_tracker.opened(connection, peer);
}

void ProxyRecorder::closed(http::ConnectionId connection)
{
    const MutexLock lock(m_mutex);
    m_tracker.closed(connection);
}

void ProxyRecorder::ended()
{
    const MutexLock lock(m_mutex);
    m_tracker.ended();
}

std::vector<WorkerId> ProxyRecorder::takeGone()
{
    const MutexLock lock(m_mutex);
    return m_tracker.gone().take();
}

std::shared_ptr<VersionLedger> ProxyRecorder::ledgerOf(std::string_view index, std::string_view id)
{
    std::string key(index);
    key += '/'; // which no index has in its name
    key += id;
    const MutexLock lock(m_ledgers);
    if (m_byDocument.size() >= kMaxLedgers && !m_byDocument.contains(key))
        m_byDocument.clear();
    std::shared_ptr<VersionLedger>& ledger = m_byDocument[key];
    if (!ledger)
        ledger = std::make_shared<VersionLedger>();
    return ledger;
}

ProxyRecorder::Flight::Flight(ProxyRecorder& recorder, std::string_view method, std::string_view target,
                              std::string_view opaqueId)
    : m_recorder(recorder)
    , m_opaqueId(opaqueId)
{
    if (!m_opaqueId.empty()) {
        const MutexLock lock(m_recorder.m_mutex);
        std::set<int>& used = m_recorder.m_lanes[m_opaqueId];
        while (!used.insert(++m_lane).second) {
        }
    }
    const Call call(method, target);
    if (call.kind == Call::Kind::Write && call.order.hasId) {
        m_ledger = m_recorder.ledgerOf(call.order.index, call.order.id);
        m_write = m_ledger->began();
    }
}

ProxyRecorder::Flight::~Flight()
{
    if (m_ledger)
        m_ledger->ended(m_write);
    if (m_lane == 0)
        return;
    const MutexLock lock(m_recorder.m_mutex);
    const auto used = m_recorder.m_lanes.find(m_opaqueId);
    used->second.erase(m_lane);
    if (used->second.empty())
        m_recorder.m_lanes.erase(used);
}

void ProxyRecorder::Flight::landed(const Exchange& exchange)
{
    Facts facts;
    m_recorder.readBodies(exchange, facts);
    // The ledger knows by now what this write got: others may stop waiting for it.
    if (m_ledger)
        m_ledger->ended(m_write);
    for (Facts::Fact& fact : facts.documents) {
        if (!fact.outcome)
            continue;
        WriteKind kind;
        kind.external = (fact.write.flags & event_flag::kGuardVersion) != 0;
        kind.required = fact.write.required;
        // Who has read decides the tracker; a write that claims nothing is not worth a wait.
        const bool claims = (fact.write.flags & event_flag::kUpdateApi) == 0 && facts.documents.size() == 1;
        kind.base = claims ? kUntoldToken : Token{};
        kind.baseVersion = Version(-1);
        complete(*fact.outcome, kind, *m_recorder.ledgerOf(fact.index, fact.id), m_recorder.m_patience);
    }
    std::string worker = m_opaqueId;
    if (m_lane > 1)
        worker.append(" (").append(std::to_string(m_lane)).append(")");
    m_recorder.record(exchange, worker, facts);
}

void ProxyRecorder::readBodies(const Exchange& exchange, Facts& facts)
{
    const Call call(exchange.method, exchange.target);
    if (call.kind == Call::Kind::Other)
        return;
    if (call.kind == Call::Kind::Search) {
        facts.searched = exchange.status == 200;
        facts.refused = exchange.status >= 400;
        return;
    }
    if (call.kind == Call::Kind::Write && (exchange.status == 0 || exchange.status == 502)) {
        Facts::Fact& fact = facts.documents.emplace_back();
        fact.index = call.order.index;
        fact.id = call.order.id;
        fact.write = http::factOf(call.order);
        fact.status = exchange.status;
        return;
    }
    if (exchange.status == 0) {
        facts.refused = true;
        return;
    }
    const auto body = exchange.answerComplete
                          ? plain(exchange.answerBody, exchange.answerEncoding, m_bodyLimit)
                          : std::nullopt;
    const bool asksForText =
        call.kind == Call::Kind::Bulk || (call.kind == Call::Kind::Write && call.order.op == WriteOp::Update);
    std::optional<std::string> request = std::string();
    if (asksForText)
        request = exchange.requestComplete
                      ? plain(exchange.requestBody, exchange.requestEncoding, m_bodyLimit)
                      : std::nullopt;
    bool understood = body && request;
    if (understood) {
        switch (call.kind) {
        case Call::Kind::Read:
            understood = readDocument(exchange, call, *body, facts);
            break;
        case Call::Kind::Write:
            understood = readWrite(exchange, call, *request, *body, facts);
            break;
        case Call::Kind::Bulk:
            understood = readBulk(exchange, call, *request, *body, facts);
            break;
        default:
            understood = exchange.status == 200 && readMany(*body, facts);
            break;
        }
    }
    if (understood)
        return;
    if (exchange.status >= 400)
        facts.refused = true;
    else
        m_unrecorded.fetch_add(1);
}

bool ProxyRecorder::readDocument(const Exchange& exchange, const Call& call, std::string_view body,
                                 Facts& facts)
{
    auto read = readAnswer(exchange.status, body, WithSource::No);
    if (!read)
        return false;
    Facts::Fact& fact = facts.documents.emplace_back();
    const auto value = json::parse(body);
    fact.index = value ? memberText(*value, "_index") : std::string();
    if (fact.index.empty())
        fact.index = call.order.index;
    fact.id = call.order.id;
    fact.status = exchange.status;
    if (read->found)
        ledgerOf(fact.index, fact.id)->tell(read->current.version, read->current.token);
    fact.read = std::move(*read);
    return true;
}

namespace {

// Index and id of a write's answer, or of its refusal.
std::string indexIn(const json::Value& body, std::string_view otherwise)
{
    std::string index = memberText(body, "_index");
    if (const json::Value* const error = body.find("error"); index.empty() && error)
        index = memberText(*error, "index");
    return index.empty() ? std::string(otherwise) : index;
}

std::string idIn(const json::Value& body, std::string_view otherwise)
{
    std::string id = memberText(body, "_id");
    return id.empty() ? std::string(otherwise) : id;
}

} // namespace

bool ProxyRecorder::readWrite(const Exchange& exchange, const Call& call, std::string_view request,
                              std::string_view body, Facts& facts)
{
    const auto value = json::parse(body);
    auto outcome = value ? writeAnswer(exchange.status, *value)
                         : Result<WriteOutcome, std::string>(failure(std::string()));
    if (!outcome)
        return false;
    http::WriteOrder order = call.order;
    if (order.op == WriteOp::Update) {
        const auto update = http::parseUpdateBody(request, http::profileOf(http::Compat::Es8));
        if (update && update->ifSeqNo && update->ifPrimaryTerm) {
            order.ifSeqNo = *update->ifSeqNo;
            order.ifPrimaryTerm = *update->ifPrimaryTerm;
        }
    }
    Facts::Fact& fact = facts.documents.emplace_back();
    fact.index = indexIn(*value, order.index);
    fact.id = idIn(*value, order.id);
    fact.write = http::factOf(order);
    fact.status = exchange.status;
    if (outcome->accepted())
        ledgerOf(fact.index, fact.id)->tell(outcome->version, outcome->token);
    fact.outcome = std::move(*outcome);
    return true;
}

bool ProxyRecorder::readBulk(const Exchange& exchange, const Call& call, std::string_view request,
                             std::string_view body, Facts& facts)
{
    if (exchange.status != 200 || request.empty())
        return false;
    http::BulkDefaults defaults;
    defaults.index = call.order.index;
    const auto lines = http::parseBulk(request, defaults, http::profileOf(http::Compat::Es8));
    const auto value = json::parse(body);
    const json::Value* const items = value ? value->find("items") : nullptr;
    if (!lines || !items || !items->isArray() || items->items().size() != lines->items.size())
        return false;
    for (std::size_t i = 0; i < lines->items.size(); ++i) {
        const json::Value& item = items->items()[i];
        if (item.members().size() != 1)
            return false;
        const json::Value& answer = item.members().front().second;
        const json::Value* const status = answer.find("status");
        const int code = status ? int(status->toInt().value_or(0)) : 0;
        auto outcome = writeAnswer(code, answer);
        if (!outcome)
            continue; // refused for a reason of its own: it says nothing about the document
        const http::WriteOrder& order = lines->items[i].order;
        Facts::Fact& fact = facts.documents.emplace_back();
        fact.index = indexIn(answer, order.index);
        fact.id = idIn(answer, order.id);
        fact.write = http::factOf(order);
        fact.status = code;
        if (outcome->accepted())
            ledgerOf(fact.index, fact.id)->tell(outcome->version, outcome->token);
        fact.outcome = std::move(*outcome);
    }
    return true;
}

bool ProxyRecorder::readMany(std::string_view body, Facts& facts)
{
    const auto docs = json::findRaw(body, "docs");
    if (!docs || !docs->starts_with('['))
        return false;
    json::scan::Items items(*docs, 0);
    while (items.next()) {
        const std::size_t begin = items.begin;
        const std::string_view text = docs->substr(begin, items.finish() - begin);
        auto read = readAnswer(200, text, WithSource::No);
        const auto value = json::parse(text);
        if (!read || !value)
            continue; // this one alone was refused
        Facts::Fact& fact = facts.documents.emplace_back();
        fact.index = memberText(*value, "_index");
        fact.id = memberText(*value, "_id");
        fact.status = 200;
        if (read->found)
            ledgerOf(fact.index, fact.id)->tell(read->current.version, read->current.token);
        fact.read = std::move(*read);
    }
    return true;
}

void ProxyRecorder::record(const Exchange& exchange, const std::string& worker, Facts& facts)
{
    if (facts.documents.empty() && !facts.searched && !facts.refused)
        return;
    http::Request request;
    request.methodText = exchange.method;
    request.target = exchange.target;
    request.opaqueId = worker;
    const MutexLock lock(m_mutex);
    m_tracker.beginAnswered(exchange.connection, request, exchange.end);
    if (facts.searched)
        m_tracker.searched(exchange.begin, exchange.status);
    if (facts.refused)
        m_tracker.refused(exchange.begin, exchange.status);
    for (Facts::Fact& fact : facts.documents) {
        const http::DocumentPlace place{fact.index, {}, fact.id, 0};
        fact.write.place = place;
        if (fact.read)
            m_tracker.read(exchange.begin, place, *fact.read, fact.status);
        else if (fact.outcome)
            m_tracker.wrote(exchange.begin, fact.write, *fact.outcome, fact.status);
        else
            m_tracker.unanswered(exchange.begin, fact.write, fact.status);
    }
    m_conflicts.store(m_tracker.conflicts());
}

} // namespace racescope::cluster
