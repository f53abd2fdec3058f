// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/cluster_setup.h"

#include "cluster/answers.h"

#include <algorithm>
#include <charconv>

namespace racescope::cluster {
namespace {

constexpr int kFirstElasticsearch = 7; // documents without types, if_seq_no everywhere

std::string textAt(const json::Value& body, std::initializer_list<std::string_view> path)
{
    const json::Value* value = &body;
    for (const std::string_view key : path)
        value = value ? value->find(key) : nullptr;
    return value && value->isString() ? value->text() : std::string();
}

std::string pathOf(const std::string& index)
{
    return "/" + percentEncoded(index);
}

std::string settingsOf(const IndexPlan& index)
{
    return "{\"settings\":{\"index\":{\"number_of_shards\":" + std::to_string(index.settings.shards) +
           ",\"number_of_replicas\":" + std::to_string(index.settings.replicas) + "}}}";
}

std::vector<IndexPlan> indicesOf(const RacePlan& plan)
{
    std::vector<IndexPlan> indices = plan.indices;
    for (const DocumentPlan& document : plan.documents) {
        const bool known = std::any_of(indices.begin(), indices.end(),
                                       [&](const IndexPlan& index) { return index.name == document.index; });
        if (!known)
            indices.push_back({document.index, {}, 1});
    }
    return indices;
}

} // namespace

std::string Product::text() const
{
    std::string sentence = flavour + ' ' + version;
    if (!build.empty() && build != "default")
        sentence.append(" (").append(build).append(")");
    if (!clusterName.empty())
        sentence.append(", cluster ").append(clusterName);
    return sentence;
}

Result<Product, IoError> askProduct(ClusterClient& client, const Endpoint& endpoint)
{
    const auto refuse = [&](std::string why) { return failure(IoError{endpoint.url(), std::move(why)}); };
    const auto answer = client.request("GET", "/");
    if (!answer)
        return refuse(answer.error().text);
    if (answer->status == 401 || answer->status == 403) {
        return refuse(endpoint.authorization.empty()
                          ? "wants a password or an API key (HTTP " + std::to_string(answer->status) + ")"
                          : "does not accept these credentials (HTTP " + std::to_string(answer->status) +
                                ")");
    }
    const auto body = json::parse(answer->body);
    const std::string version = body ? textAt(*body, {"version", "number"}) : std::string();
    if (answer->status == 429 || answer->status == 503)
        return refuse("is not ready: " + errorText(answer->status, answer->body));
    if (answer->status != 200 || version.empty()) {
        return refuse("is neither Elasticsearch nor OpenSearch: GET / answers HTTP " +
                      std::to_string(answer->status) + " without a version");
    }
    Product product;
    product.version = version;
    product.clusterName = textAt(*body, {"cluster_name"});
    product.build = textAt(*body, {"version", "build_flavor"});
    const bool open = textAt(*body, {"version", "distribution"}) == "opensearch" ||
                      textAt(*body, {"tagline"}).find("OpenSearch") != std::string::npos;
    const bool elastic = !answer->product.empty() || textAt(*body, {"tagline"}) == "You Know, for Search";
    if (!open && !elastic)
        return refuse("answers GET / like neither Elasticsearch nor OpenSearch");
    product.flavour = open ? "OpenSearch" : "Elasticsearch";
    int major = 0;
    std::from_chars(version.data(), version.data() + version.size(), major);
    if (!open && major < kFirstElasticsearch) {
        return refuse("is Elasticsearch " + version +
                      ", which cannot be raced on: if_seq_no and documents without types came with 7.0");
    }
    return product;
}

std::optional<IoError> refusalOnCluster(const RacePlan& plan)
{
    for (const GroupPlan& group : plan.groups) {
        if (group.guard == Guard::ByVersion) {
            return IoError{group.name, "guards by version, which Elasticsearch refuses since 7.0; choose "
                                       "seq_no, external or none"};
        }
    }
    for (const ScriptedEvent& event : plan.script) {
        const bool term = event.action == ScriptedEvent::Action::BumpTerm ||
                          event.action == ScriptedEvent::Action::FailOver;
        if (term || !event.acknowledged) {
            return IoError{{},
                           "the scenario lets a primary fail at will, which a real cluster does not do; race "
                           "it on the embedded store or on copies"};
        }
    }
    return std::nullopt;
}

Result<void, IoError> ClusterSetup::prepareIndex(const IndexPlan& index, Existing existing)
{
    const auto there = m_client.request("HEAD", pathOf(index.name));
    if (!there)
        return failure(IoError{index.name, there.error().text});
    if (there->status == 200 && existing == Existing::Refuse) {
        return failure(IoError{index.name,
                               "exists on the cluster already and is left alone; --existing races "
                               "on its documents and creates those that are missing"});
    }
    if (there->status == 200)
        return {};
    if (there->status != 404)
        return failure(IoError{index.name, errorText(there->status, there->body)});
    const auto made = m_client.request("PUT", pathOf(index.name), settingsOf(index));
    if (!made)
        return failure(IoError{index.name, made.error().text});
    if (made->status != 200)
        return failure(IoError{index.name, errorText(made->status, made->body)});
    m_created.push_back(index.name);
    return {};
}

Result<void, IoError> ClusterSetup::prepareDocument(DocumentPlan& document)
{
    const std::string where = document.index + '/' + document.id;
    const std::string path = pathOf(document.index) + "/_doc/" + percentEncoded(document.id);
    const bool numbered = document.version && document.version->value > 1;
    const auto made = document.exists
                          ? numbered ? m_client.request("PUT",
                                                        path + "?version_type=external&version=" +
                                                            std::to_string(document.version->value),
                                                        document.source)
                                     : m_client.request("PUT", path + "?op_type=create", document.source)
                          : m_client.request("HEAD", path);
    if (!made)
        return failure(IoError{where, made.error().text});
    if (made->status == 201 || (!document.exists && made->status == 404))
        return {};
    if (made->status != 409 && made->status != 200)
        return failure(IoError{where, errorText(made->status, made->body)});
    const auto there = m_client.request("GET", path);
    if (!there)
        return failure(IoError{where, there.error().text});
    const auto read = readAnswer(there->status, there->body, WithSource::Yes);
    if (!read)
        return failure(IoError{where, read.error()});
    if (read->found) {
        document.exists = true;
        document.source = std::string(read->source.view());
        document.version = read->current.version;
    }
    return {};
}

Result<void, IoError> ClusterSetup::prepare(RacePlan& plan, Existing existing)
{
    const auto all = [&]() -> Result<void, IoError> {
        for (const IndexPlan& index : indicesOf(plan)) {
            if (auto made = prepareIndex(index, existing); !made)
                return made;
        }
        for (DocumentPlan& document : plan.documents) {
            document.seqNo.reset(); // the cluster's own numbers
            if (auto made = prepareDocument(document); !made)
                return made;
        }
        return {};
    };
    auto made = all();
    if (made)
        return made;
    if (const auto cleaned = cleanUp(); !cleaned)
        made.error().message += "; " + cleaned.error().text();
    return made;
}

Result<void, IoError> ClusterSetup::cleanUp(ClusterClient& client)
{
    std::vector<std::string> still;
    std::string left;
    std::string why;
    for (const std::string& index : m_created) {
        const auto gone = client.request("DELETE", pathOf(index));
        if (gone && (gone->status == 200 || gone->status == 404))
            continue;
        still.push_back(index);
        left += left.empty() ? index : ", " + index;
        why = gone ? errorText(gone->status, gone->body) : gone.error().text;
    }
    m_created = client.isAbandoned() ? std::move(still) : std::vector<std::string>();
    if (!left.empty())
        return failure(IoError{left, "made for the race and not deleted: " + why});
    return {};
}

} // namespace racescope::cluster
