// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/cluster_target.h"

#include "base/mutex.h"
#include "cluster/answers.h"
#include "cluster/update_body.h"
#include "cluster/version_ledger.h"

#include <algorithm>
#include <deque>
#include <thread>
#include <unordered_map>

namespace racescope::cluster {
namespace {

using std::chrono::milliseconds;

// Between attempts to reach a cluster that is not there; a race without waits would try as fast as it can.
constexpr milliseconds kFirstPause{50};
constexpr milliseconds kLongestPause{2'000};
// As much of a worker's last read as `replaced` and lost updates need.
struct LastRead {
    DocumentId document;
    Token token;
    Version version;
};

struct OpenDocument {
    std::string index;
    std::string id;
    std::string pathHead; // "/products/"
    std::string pathTail; // "/100"
    VersionLedger ledger;
};

struct Line { // touched only by its worker
    Line(const Endpoint& endpoint, std::shared_ptr<const TlsRules> rules,
         std::shared_ptr<const Abandonment> abandonment)
        : client(endpoint, std::move(rules), std::move(abandonment))
    {
    }
    ClusterClient client;
    LastRead read;
    milliseconds pause{0};
};

Response refused(std::string error)
{
    Response response;
    response.error = std::move(error);
    return response;
}

std::string failureText(const HttpFailure& problem, bool writes)
{
    if (writes && problem.mayHaveHappened)
        return problem.text + "; whether the write took effect is not known";
    return problem.text;
}

std::string conditionOf(const WriteRequest& write)
{
    if (write.conditional()) {
        return "?if_seq_no=" + std::to_string(write.required.seqNo.value) +
               "&if_primary_term=" + std::to_string(write.required.primaryTerm.value);
    }
    if (write.versionRule == VersionRule::External || write.versionRule == VersionRule::ExternalGte) {
        return std::string("?version_type=external") +
               (write.versionRule == VersionRule::ExternalGte ? "_gte" : "") +
               "&version=" + std::to_string(write.version.value);
    }
    return {};
}

class ClusterTarget final : public Target {
public:
    ClusterTarget(const Endpoint& endpoint, std::shared_ptr<const TlsRules> rules, milliseconds patience,
                  std::shared_ptr<const Abandonment> abandonment)
        : m_endpoint(endpoint)
        , m_rules(std::move(rules))
        , m_abandonment(std::move(abandonment))
        , m_patience(patience)
        , m_name(endpoint.url())
    {
    }
    Result<void, IoError> open(DocumentId document, const std::string& index, const std::string& id) override;
    Response perform(const Request& request, WorkerId worker) override;
    PrimaryTerm bumpTerm(const std::string&, std::uint32_t) override { return kUnassignedTerm; }
    Result<PrimaryTerm, IoError> failOver(const std::string& index, std::uint32_t, std::uint32_t) override
    {
        return failure(IoError{index, "the primaries of a real cluster fail by themselves only"});
    }
    std::vector<FinalDocument> documents() const override;
    std::string_view name() const override { return m_name; }

private:
    OpenDocument* find(DocumentId document) RS_EXCLUDES(m_mutex);
    Line& lineOf(WorkerId worker) RS_EXCLUDES(m_mutex);
    Result<HttpAnswer, HttpFailure> ask(Line& line, std::string_view method, const std::string& path,
                                        std::string_view body) const;
    Response get(Line& line, OpenDocument& document, DocumentId number) const;
    Response write(Line& line, OpenDocument& document, const Request& request) const;

    // Constant after construction.
    const Endpoint m_endpoint;
    const std::shared_ptr<const TlsRules> m_rules;
    const std::shared_ptr<const Abandonment> m_abandonment; // null: none
    const milliseconds m_patience;
    const std::string m_name;
    mutable Mutex m_mutex; // leaf, held for look-ups
    std::unordered_map<std::uint32_t, OpenDocument*> m_byNumber RS_GUARDED_BY(m_mutex);
    std::deque<OpenDocument> m_open RS_GUARDED_BY(m_mutex); // in the order of open(); never moves
    std::unordered_map<std::uint32_t, std::unique_ptr<Line>> m_lines RS_GUARDED_BY(m_mutex); // by worker
};

Result<void, IoError> ClusterTarget::open(DocumentId document, const std::string& index,
                                          const std::string& id)
{
    const MutexLock lock(m_mutex);
    if (m_byNumber.contains(document.value))
        return {};
    OpenDocument& entry = m_open.emplace_back();
    entry.index = index;
    entry.id = id;
    entry.pathHead = '/' + percentEncoded(index) + '/';
    entry.pathTail = '/' + percentEncoded(id);
    m_byNumber.emplace(document.value, &entry);
    return {};
}

OpenDocument* ClusterTarget::find(DocumentId document)
{
    const MutexLock lock(m_mutex);
    const auto found = m_byNumber.find(document.value);
    return found == m_byNumber.end() ? nullptr : found->second;
}

Line& ClusterTarget::lineOf(WorkerId worker)
{
    const MutexLock lock(m_mutex);
    std::unique_ptr<Line>& line = m_lines[worker.value];
    if (!line)
        line = std::make_unique<Line>(m_endpoint, m_rules, m_abandonment);
    return *line;
}

Response ClusterTarget::perform(const Request& request, WorkerId worker)
{
    OpenDocument* const document = find(request.document);
    if (!document)
        return refused("a document that has not been opened");
    Line& line = lineOf(worker);
    try {
        return request.kind == Request::Kind::Get ? get(line, *document, request.document)
                                                  : write(line, *document, request);
    } catch (const std::exception& error) { // no memory for an answer
        line.client.close();
        return refused(error.what());
    }
}

Result<HttpAnswer, HttpFailure> ClusterTarget::ask(Line& line, std::string_view method,
                                                   const std::string& path, std::string_view body) const
{
    if (line.pause.count() > 0 && m_abandonment)
        m_abandonment->pause(line.pause);
    else if (line.pause.count() > 0)
        std::this_thread::sleep_for(line.pause);
    auto answer = line.client.request(method, path, body);
    if (answer || answer.error().mayHaveHappened)
        line.pause = milliseconds(0);
    else
        line.pause = std::clamp(line.pause * 2, kFirstPause, kLongestPause);
    return answer;
}

Response ClusterTarget::get(Line& line, OpenDocument& document, DocumentId number) const
{
    line.read = {};
    const auto answer = ask(line, "GET", document.pathHead + "_doc" + document.pathTail, {});
    if (!answer)
        return refused(failureText(answer.error(), false));
    auto read = readAnswer(answer->status, answer->body, WithSource::Yes);
    if (!read)
        return refused(read.error());
    Response response;
    response.found = read->found;
    if (!read->found)
        return response;
    response.token = read->current.token;
    response.version = read->current.version;
    response.source = std::move(read->source);
    document.ledger.tell(response.version, response.token);
    line.read = {number, response.token, response.version};
    return response;
}

Response ClusterTarget::write(Line& line, OpenDocument& document, const Request& request) const
{
    const WriteRequest& order = request.write;
    if (order.versionRule == VersionRule::Equals)
        return refused("internal versions guard no write on a cluster since 7.0");
    std::string_view method = "PUT";
    std::string path = document.pathHead;
    std::string body(request.body.view());
    if (request.kind == Request::Kind::Update) {
        method = "POST";
        path += "_update" + document.pathTail + conditionOf(order);
        if (!order.conditional() && request.retryOnConflict > 0)
            path += "?retry_on_conflict=" + std::to_string(request.retryOnConflict);
        body = updateBody(*request.modification, request.modificationValue);
    } else if (order.op == WriteOp::Delete) {
        method = "DELETE";
        path += "_doc" + document.pathTail + conditionOf(order);
        body.clear();
    } else {
        path += (order.op == WriteOp::Create ? "_create" : "_doc") + document.pathTail + conditionOf(order);
    }

    WriteKind kind;
    kind.external = order.versionRule != VersionRule::Internal;
    kind.required = order.required;
    if (line.read.document == request.document) {
        kind.base = line.read.token;
        kind.baseVersion = line.read.version;
    }
    line.read = {};
    const std::uint64_t onItsWay = document.ledger.began();
    const auto answer = ask(line, method, path, body);
    auto outcome = answer ? writeAnswer(answer->status, answer->body)
                          : Result<WriteOutcome, std::string>(failure(failureText(answer.error(), true)));
    if (outcome && outcome->accepted())
        document.ledger.tell(outcome->version, outcome->token);
    document.ledger.ended(onItsWay);
    if (!outcome)
        return refused(outcome.error());
    complete(*outcome, kind, document.ledger, m_patience);
    Response response;
    response.decision = outcome->decision;
    response.token = outcome->token;
    response.version = outcome->version;
    response.replaced = outcome->replaced;
    return response;
}

std::vector<FinalDocument> ClusterTarget::documents() const
{
    std::vector<std::pair<std::string, std::string>> names;
    {
        const MutexLock lock(m_mutex);
        for (const OpenDocument& document : m_open)
            names.emplace_back(document.index, document.id);
    }
    ClusterClient client(m_endpoint, m_rules, m_abandonment);
    std::vector<FinalDocument> result;
    bool reachable = true;
    for (const auto& [index, id] : names) {
        FinalDocument document{index, id, false, {}, {}, {}, false};
        const auto answer =
            reachable ? client.request("GET", '/' + percentEncoded(index) + "/_doc/" + percentEncoded(id))
                      : Result<HttpAnswer, HttpFailure>(failure(HttpFailure{}));
        reachable = answer.has_value(); // who does not answer once is not waited for again
        if (answer) {
            auto read = readAnswer(answer->status, answer->body, WithSource::Yes);
            document.isRead = read.has_value();
            if (read && read->found) {
                document.live = true;
                document.token = read->current.token;
                document.version = read->current.version;
                document.source = std::move(read->source);
            }
        }
        result.push_back(std::move(document));
    }
    return result;
}

} // namespace

Result<std::unique_ptr<Target>, IoError> makeClusterTarget(const Endpoint& endpoint,
                                                           std::chrono::milliseconds patience,
                                                           std::shared_ptr<const Abandonment> abandonment)
{
    auto rules = TlsRules::of(endpoint);
    if (!rules)
        return failure(rules.error());
    return std::make_unique<ClusterTarget>(endpoint, std::move(*rules), patience, std::move(abandonment));
}

} // namespace racescope::cluster
