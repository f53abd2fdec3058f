// SPDX-License-Identifier: GPL-3.0-or-later
#include "race/model_store.h"

#include "base/assert.h"
#include "race/threads_race.h"
#include "race/update_api.h"

#include <algorithm>
#include <cstring>

namespace racescope {

struct ModelStore::Layout {
    struct Place {
        std::string index;
        std::string id;
        std::uint32_t shard = 0; // number in m_shards
        Nanos gcDeletes = 0;
        int inShard = 0; // its number among the shard's documents
    };
    struct ShardName {
        std::string index;
        std::uint32_t number = 0;
    };
    std::vector<Place> places; // in the plan's order
    std::vector<DocumentId> ids;
    std::vector<std::uint32_t> placeOf; // by DocumentId
    std::vector<ShardName> shards;
};

struct ModelStore::Operation {
    ModelDocument before;
    Token token;
    std::uint32_t place = 0;
    std::shared_ptr<Operation> previous;
};

ModelStore::Chain& ModelStore::Chain::operator=(const Chain& other)
{
    Chain copy(other);
    std::swap(m_last, copy.m_last);
    return *this;
}

ModelStore::Chain& ModelStore::Chain::operator=(Chain&& other) noexcept
{
    std::swap(m_last, other.m_last);
    return *this;
}

void ModelStore::Chain::push(std::uint32_t place, ModelDocument before, Token token)
{
    auto operation = std::make_shared<Operation>();
    operation->before = std::move(before);
    operation->token = token;
    operation->place = place;
    operation->previous = std::move(m_last);
    m_last = std::move(operation);
}

void ModelStore::Chain::pop()
{
    const std::shared_ptr<Operation> last = m_last;
    m_last = last->previous;
}

void ModelStore::Chain::release()
{
    while (m_last && m_last.use_count() == 1) {
        const std::shared_ptr<Operation> last = std::move(m_last);
        m_last = std::move(last->previous);
    }
}

namespace {

constexpr std::uint32_t kMostShards = 1'000'000;

// A document as the plan's own store has it.
ModelDocument documentOf(const Index& index, const std::string& id)
{
    ModelDocument document;
    ReadResult read = index.get(id);
    document.current = read.current;
    document.source = std::move(read.source);
    return document;
}

void append(std::string& key, const void* bytes, std::size_t size)
{
    key.append(static_cast<const char*>(bytes), size);
}
void append(std::string& key, std::int64_t number)
{
    append(key, &number, sizeof number);
}
void append(std::string& key, std::string_view text)
{
    append(key, static_cast<std::int64_t>(text.size()));
    key.append(text);
}

void appendDocument(std::string& key, const ModelDocument& document)
{
    append(key, static_cast<std::int64_t>(document.current.state));
    append(key, document.current.version.value);
    append(key, document.current.token.seqNo.value);
    append(key, document.current.token.primaryTerm.value);
    append(key, document.source.view());
}

} // namespace

Result<ModelStore, IoError> ModelStore::make(const RacePlan& plan, const std::vector<DocumentId>& documents,
                                             DecideFunction rule, int keptOperations)
{
    RS_ASSERT(documents.size() == plan.documents.size(), "each document has its number");
    const ManualClock clock;
    Store store(clock, 1);
    if (const auto populated = populate(store, plan); !populated)
        return failure(populated.error());
    auto layout = std::make_shared<Layout>();
    ModelStore model;
    model.m_rule = rule;
    const auto indices = store.indices();
    std::vector<std::uint32_t> firstShard;
    for (const auto& index : indices) {
        firstShard.push_back(static_cast<std::uint32_t>(layout->shards.size()));
        if (layout->shards.size() + index->shardCount() > kMostShards)
            return failure(IoError{index->name(), "has too many shards"});
        for (std::uint32_t number = 0; number < index->shardCount(); ++number) {
            layout->shards.push_back({index->name(), number});
            const ShardStats stats = index->stats(number);
            model.m_shards.push_back(Shard{stats.maxSeqNo.next(), stats.term, {}, {}});
        }
    }
    std::vector<ModelDocument> states;
    for (std::size_t i = 0; i < plan.documents.size(); ++i) {
        const DocumentPlan& document = plan.documents[i];
        const auto index = store.indexOrCreate(document.index);
        if (!index)
            return failure(IoError{document.index + '/' + document.id, index.error().reason});
        const auto known = std::find(indices.begin(), indices.end(), *index);
        if (known == indices.end()) { // named by a document that a worker is to create
            firstShard.push_back(static_cast<std::uint32_t>(layout->shards.size()));
            for (std::uint32_t number = 0; number < (*index)->shardCount(); ++number) {
                layout->shards.push_back({(*index)->name(), number});
                model.m_shards.push_back(Shard{});
            }
        }
        std::uint32_t shard = (*index)->shardOf(document.id);
        for (std::uint32_t s = 0; s < layout->shards.size(); ++s) {
            if (layout->shards[s].index == document.index && layout->shards[s].number == shard) {
                shard = s;
                break;
            }
        }
        const auto before =
            std::count_if(layout->places.begin(), layout->places.end(),
                          [shard](const Layout::Place& other) { return other.shard == shard; });
        layout->places.push_back(
            {document.index, document.id, shard, (*index)->settings().gcDeletes, static_cast<int>(before)});
        layout->ids.push_back(documents[i]);
        layout->placeOf.resize(std::max<std::size_t>(layout->placeOf.size(), documents[i].value + 1u),
                               kNowhere);
        layout->placeOf[documents[i].value] = static_cast<std::uint32_t>(i);
        states.push_back(documentOf(**index, document.id));
    }
    for (std::size_t i = 0; i < states.size(); i += kChunk)
        model.m_chunks.push_back(
            std::make_shared<Chunk>(states.begin() + std::ptrdiff_t(i),
                                    states.begin() + std::ptrdiff_t(std::min(states.size(), i + kChunk))));
    model.m_layout = layout;
    // The documents' first writes are operations, too: a failover may lose them.
    std::vector<std::uint32_t> order(states.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return states[a].current.token.seqNo < states[b].current.token.seqNo;
    });
    for (const std::uint32_t place : order) {
        if (states[place].current.live())
            model.m_shards[layout->places[place].shard].operations.push(place, {},
                                                                        states[place].current.token);
    }
    if (plan.replicas) {
        if (const auto replicated = model.replicate(*plan.replicas, keptOperations); !replicated)
            return failure(replicated.error());
    }
    return model;
}

Result<void, IoError> ModelStore::replicate(const ReplicaOptions& options, int keptOperations)
{
    for (std::uint32_t s = 0; s < m_shards.size(); ++s) {
        std::vector<ReplicaSet::Start> start;
        for (std::uint32_t i = 0; i < m_layout->places.size(); ++i) {
            if (m_layout->places[i].shard == s)
                start.push_back({at(i).current, at(i).source});
        }
        if (start.empty())
            continue;
        auto made = ReplicaSet::make(options, start, SeqNo(m_shards[s].next.value - 1), m_shards[s].term);
        if (!made)
            return failure(IoError{m_layout->shards[s].index, made.error()});
        made->keepOperations(keptOperations);
        m_shards[s].replicas = std::make_shared<ReplicaSet>(std::move(*made));
    }
    return {};
}

ReplicaSet& ModelStore::Shard::changeReplicas()
{
    if (replicas.use_count() != 1)
        replicas = std::make_shared<ReplicaSet>(*replicas);
    return *replicas;
}

std::uint32_t ModelStore::place(DocumentId document) const
{
    return m_layout && document.value < m_layout->placeOf.size() ? m_layout->placeOf[document.value]
                                                                 : kNowhere;
}

const ModelStore::Shard& ModelStore::shardOf(std::uint32_t place) const
{
    return m_shards[m_layout->places[place].shard];
}

ModelStore::Shard* ModelStore::findShard(const std::string& index, std::uint32_t number)
{
    for (std::size_t i = 0; i < m_shards.size(); ++i) {
        if (m_layout->shards[i].number == number && m_layout->shards[i].index == index)
            return &m_shards[i];
    }
    return nullptr;
}

ModelDocument& ModelStore::change(std::uint32_t place)
{
    std::shared_ptr<Chunk>& chunk = m_chunks[place / kChunk];
    if (chunk.use_count() != 1)
        chunk = std::make_shared<Chunk>(*chunk);
    return (*chunk)[place % kChunk];
}

const ModelDocument& ModelStore::document(DocumentId document) const
{
    RS_ASSERT(knows(document), "the document is the plan's");
    return at(place(document));
}

std::string ModelStore::name(DocumentId document) const
{
    const Layout::Place& where = m_layout->places[place(document)];
    return where.index + '/' + where.id;
}

const std::vector<DocumentId>& ModelStore::documentIds() const
{
    return m_layout->ids;
}

PrimaryTerm ModelStore::term(DocumentId document) const
{
    return shardOf(place(document)).term;
}

SeqNo ModelStore::nextSeqNo(DocumentId document) const
{
    return shardOf(place(document)).next;
}

// The document as the rule sees it: an expired tombstone is nothing.
CurrentDocument ModelStore::seen(std::uint32_t place, Nanos now) const
{
    const ModelDocument& document = at(place);
    if (document.current.state == CurrentDocument::State::Tombstone &&
        now - document.time > m_layout->places[place].gcDeletes)
        return {};
    return document.current;
}

Response ModelStore::get(DocumentId document, Nanos now) const
{
    Response response;
    const std::uint32_t where = place(document);
    if (where == kNowhere) {
        response.error = "the race has no such document";
        return response;
    }
    if (const auto& replicas = shardOf(where).replicas)
        return replicas->readChosen(m_layout->places[where].inShard);
    const CurrentDocument current = seen(where, now);
    response.found = current.live();
    response.version = current.version;
    if (response.found) {
        response.token = current.token;
        response.source = at(where).source;
    }
    return response;
}

Response ModelStore::write(DocumentId document, const WriteRequest& request, const Source& body,
                           WorkerId worker, Nanos now)
{
    return write(place(document), request, body, worker, now, Reach::All);
}

Response ModelStore::writeUnreplicated(DocumentId document, const WriteRequest& request, const Source& body,
                                       WorkerId worker, Nanos now)
{
    return write(place(document), request, body, worker, now, Reach::PrimaryAlone);
}

Response ModelStore::write(std::uint32_t where, const WriteRequest& request, const Source& body,
                           WorkerId worker, Nanos now, Reach reach)
{
    Response response;
    if (where == kNowhere) {
        response.error = "the race has no such document";
        return response;
    }
    const CurrentDocument current = seen(where, now);
    Shard& shard = m_shards[m_layout->places[where].shard];
    const int inShard = m_layout->places[where].inShard;
    if (!shard.replicas)
        response = answerOf(m_rule(current, request));
    else if (reach == Reach::All)
        response = shard.changeReplicas().write(inShard, request, body, worker);
    else
        response = shard.changeReplicas().writeUnreplicated(inShard, request, body, worker);
    if (!response.ok())
        return response;
    if (std::holds_alternative<Noop>(response.decision)) {
        response.token = current.token;
        response.version = current.version;
    }
    if (const Accept* const accepted = std::get_if<Accept>(&response.decision)) {
        if (!shard.replicas) {
            response.token = Token{shard.next, shard.term};
            response.version = accepted->version;
            if (current.live())
                response.replaced = current.token;
        }
        accept(where, response, body, worker, now);
    }
    return response;
}

// The document as the accepted write left it, with what was before it.
void ModelStore::accept(std::uint32_t where, const Response& response, const Source& body, WorkerId worker,
                        Nanos now)
{
    Shard& shard = m_shards[m_layout->places[where].shard];
    const bool live = std::get<Accept>(response.decision).liveAfter;
    shard.operations.push(where, at(where), response.token);
    shard.next = response.token.seqNo.next();
    ModelDocument& changed = change(where);
    changed.current.state = live ? CurrentDocument::State::Live : CurrentDocument::State::Tombstone;
    changed.current.version = response.version;
    changed.current.token = response.token;
    changed.source = live ? body : Source();
    changed.writer = worker;
    changed.time = now;
    ++changed.changes;
}

std::optional<Response> ModelStore::refuseUpdate(const Request& request, Nanos now) const
{
    const std::uint32_t where = place(request.document);
    if (where == kNowhere) {
        Response response;
        response.error = "the race has no such document";
        return response;
    }
    WriteRequest asked = request.write;
    asked.op = WriteOp::Update;
    const Decision decision = m_rule(seen(where, now), asked);
    if (std::holds_alternative<Accept>(decision))
        return std::nullopt;
    return answerOf(decision);
}

Response ModelStore::update(const Request& request, WorkerId worker, Nanos now)
{
    const std::uint32_t where = place(request.document);
    if (where == kNowhere)
        return get(request.document, now);
    const CurrentDocument current = seen(where, now);
    PreparedUpdate prepared =
        prepareUpdate(request, current, current.live() ? at(where).source : Source(), m_rule);
    if (!prepared.source)
        return std::move(prepared.answer);
    WriteRequest conditional;
    conditional.required = current.token;
    Response response = write(request.document, conditional, *prepared.source, worker, now);
    response.source = *prepared.source;
    return response;
}

Response ModelStore::perform(const Request& request, WorkerId worker, Nanos now)
{
    switch (request.kind) {
    case Request::Kind::Get:
        return get(request.document, now);
    case Request::Kind::Write:
        return write(request.document, request.write, request.body, worker, now);
    case Request::Kind::Update:
        return update(request, worker, now);
    }
    return {};
}

PrimaryTerm ModelStore::bumpTerm(const std::string& index, std::uint32_t shard)
{
    Shard* const found = findShard(index, shard);
    if (!found)
        return kUnassignedTerm;
    if (found->replicas) {
        ReplicaSet& replicas = found->changeReplicas();
        if (replicas.failOver() == kUnassignedTerm)
            return kUnassignedTerm;
        replicas.settle();
        return found->term = replicas.term();
    }
    found->term = found->term.next();
    return found->term;
}

std::optional<int> ModelStore::losable(const std::string& index, std::uint32_t shard) const
{
    for (std::size_t i = 0; i < m_shards.size(); ++i) {
        if (m_layout->shards[i].number == shard && m_layout->shards[i].index == index && m_shards[i].replicas)
            return m_shards[i].replicas->losable();
    }
    return std::nullopt;
}

Result<PrimaryTerm, std::string> ModelStore::failOver(const std::string& index, std::uint32_t shard,
                                                      std::uint32_t operations)
{
    Shard* const found = findShard(index, shard);
    if (!found)
        return failure(index + ": has no shard " + std::to_string(shard));
    PrimaryTerm term = found->term.next();
    if (found->replicas) {
        ReplicaSet& replicas = found->changeReplicas();
        const auto promoted = replicas.failOver(static_cast<int>(operations));
        if (!promoted)
            return failure(index + ": " + promoted.error());
        if (*promoted == kUnassignedTerm)
            return failure(index + ": no other copy can become primary");
        replicas.settle();
        term = replicas.term();
    }
    const SeqNo keep{std::max<std::int64_t>(found->next.value - 1 - std::int64_t(operations), -1)};
    while (const Operation* const last = found->operations.last()) {
        if (last->token.seqNo <= keep)
            break;
        change(last->place) = last->before;
        found->operations.pop();
    }
    found->next = found->replicas ? found->replicas->last().next() : keep.next();
    found->term = term;
    return found->term;
}

std::vector<FinalDocument> ModelStore::documents() const
{
    std::vector<FinalDocument> all;
    for (std::uint32_t i = 0; i < m_layout->places.size(); ++i) {
        const ModelDocument& document = at(i);
        all.push_back(FinalDocument{m_layout->places[i].index, m_layout->places[i].id,
                                    document.current.live(), document.current.token, document.current.version,
                                    document.source});
    }
    return all;
}

std::optional<std::uint32_t> ModelStore::behind(DocumentId document, Token token) const
{
    const std::uint32_t where = place(document);
    if (where == kNowhere)
        return std::nullopt;
    if (at(where).current.token == token)
        return 0;
    std::uint32_t count = 0;
    for (const Operation* operation = shardOf(where).operations.last(); operation;
         operation = operation->previous.get()) {
        if (operation->place != where)
            continue;
        ++count;
        if (operation->before.current.token == token)
            return count;
    }
    return std::nullopt;
}

std::optional<WorkerId> ModelStore::writerOf(DocumentId document, Token token) const
{
    const std::uint32_t where = place(document);
    if (where == kNowhere)
        return std::nullopt;
    const ModelDocument* state = &at(where);
    for (const Operation* operation = shardOf(where).operations.last(); operation;
         operation = operation->previous.get()) {
        if (operation->place != where)
            continue;
        if (state->current.token == token)
            return state->changes > 0 ? std::optional(state->writer) : std::nullopt;
        state = &operation->before;
    }
    return std::nullopt;
}

std::vector<ModelDocument> ModelStore::history(DocumentId document) const
{
    const std::uint32_t where = place(document);
    std::vector<ModelDocument> all{at(where)};
    for (const Operation* operation = shardOf(where).operations.last(); operation;
         operation = operation->previous.get()) {
        if (operation->place == where && operation->before.current.state != CurrentDocument::State::Absent)
            all.push_back(operation->before);
    }
    std::reverse(all.begin(), all.end());
    return all;
}

void ModelStore::appendKey(std::string& key, std::uint32_t lastOperations) const
{
    for (const auto& chunk : m_chunks) {
        for (const ModelDocument& document : *chunk)
            appendDocument(key, document);
    }
    for (const Shard& shard : m_shards) {
        append(key, shard.next.value);
        append(key, shard.term.value);
        if (shard.replicas)
            append(key, static_cast<std::int64_t>(replication::fingerprint(shard.replicas->group())));
        const Operation* operation = shard.operations.last();
        for (std::uint32_t i = 0; i < lastOperations && operation;
             ++i, operation = operation->previous.get()) {
            append(key, std::int64_t(operation->place));
            append(key, operation->token.seqNo.value);
            appendDocument(key, operation->before);
        }
    }
}

} // namespace racescope
