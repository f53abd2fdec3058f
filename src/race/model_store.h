// SPDX-License-Identifier: GPL-3.0-or-later
// A copyable store as a value: the documents of one race with their tokens, the shards' counters and terms,
// and what was accepted since. It asks the same rule as the concurrent store, so whatever holds here holds
// there. A copy costs a handful of pointers: documents are shared until one of them changes, the operations
// since the start are a chain that copies have in common. Threads: a value; copies may be used by different
// threads at once (what they share never changes). Determinism: no clock; who calls says what time it is,
// which matters only to tombstones that expire.
#pragma once
#include "race/plan.h"
#include "race/replica_set.h"
#include "race/target.h"
#include "store/decide.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace racescope {

struct ModelDocument {
    CurrentDocument current;
    Source source; // of a live document
    WorkerId writer{0xfffffffeu};
    Nanos time = 0;            // of the last accepted change
    std::uint32_t changes = 0; // accepted since the start
};

class ModelStore {
public:
    ModelStore() = default;
    // The plan's documents at the plan's tokens, exactly as populate() makes them. `documents`: the trace's
    // numbers of RacePlan::documents, in order. With RacePlan::replicas each shard with documents is a group
    // of copies, at rest between two requests, whose newest `keptOperations` may be lost. The error names
    // what cannot be.
    static Result<ModelStore, IoError> make(const RacePlan& plan, const std::vector<DocumentId>& documents,
                                            DecideFunction rule = &decide,
                                            int keptOperations = ReplicaSet::kKeptOperations);

    Response perform(const Request& request, WorkerId worker, Nanos now = 0);
    Response get(DocumentId document, Nanos now = 0) const;
    Response write(DocumentId document, const WriteRequest& request, const Source& body, WorkerId worker,
                   Nanos now = 0);
    // As Request::unreplicated says.
    Response writeUnreplicated(DocumentId document, const WriteRequest& request, const Source& body,
                               WorkerId worker, Nanos now = 0);
    // What _update answers after its read alone, nullopt when it goes on to make a new source.
    std::optional<Response> refuseUpdate(const Request& request, Nanos now = 0) const;

    // kUnassignedTerm when there is no such shard.
    PrimaryTerm bumpTerm(const std::string& index, std::uint32_t shard);
    // Takes back the last `operations` accepted operations of the shard, its documents' first ones included.
    // The error is a sentence.
    Result<PrimaryTerm, std::string> failOver(const std::string& index, std::uint32_t shard,
                                              std::uint32_t operations);
    // How many copies can lose; nullopt: as many as there are.
    std::optional<int> losable(const std::string& index, std::uint32_t shard) const;
    // The shard of a document, and how many operations it can lose.
    PrimaryTerm term(DocumentId document) const;
    SeqNo nextSeqNo(DocumentId document) const;

    DecideFunction rule() const { return m_rule; }
    bool knows(DocumentId document) const { return place(document) != kNowhere; }
    const ModelDocument& document(DocumentId document) const;
    std::string name(DocumentId document) const; // "products/100"
    // The documents in the plan's order.
    const std::vector<DocumentId>& documentIds() const;
    std::vector<FinalDocument> documents() const;
    // Accepted changes of a document since this token stood on it; nullopt when it never did.
    std::optional<std::uint32_t> behind(DocumentId document, Token token) const;
    // Who wrote the version with this token; nullopt when it was there at the start, or never.
    std::optional<WorkerId> writerOf(DocumentId document, Token token) const;
    // Accepted changes since the start that were not lost, the starting state first. Oldest first.
    std::vector<ModelDocument> history(DocumentId document) const;

    // What decides how the store goes on, as bytes: equal keys, equal futures. `lastOperations` of each shard
    // count, too, because a failover may bring back what was before them.
    void appendKey(std::string& key, std::uint32_t lastOperations = 0) const;

private:
    static constexpr std::uint32_t kNowhere = 0xffffffffu;
    static constexpr std::size_t kChunk = 16;
    struct Layout;
    struct Operation;
    // The newest operation of a shard, and through it all before.
    class Chain {
    public:
        Chain() = default;
        Chain(const Chain&) = default;
        Chain(Chain&&) noexcept = default;
        Chain& operator=(const Chain& other);
        Chain& operator=(Chain&& other) noexcept;
        ~Chain() { release(); }
        void push(std::uint32_t place, ModelDocument before, Token token);
        // Requires: not empty.
        void pop();
        const Operation* last() const { return m_last.get(); }

    private:
        void release(); // one after the other: a chain may be longer than the stack is deep
        std::shared_ptr<Operation> m_last;
    };
    struct Shard {
        SeqNo next{0};
        PrimaryTerm term{1};
        Chain operations;
        std::shared_ptr<ReplicaSet> replicas; // null: one copy. One that somebody else holds is not changed
        ReplicaSet& changeReplicas();
    };
    using Chunk = std::vector<ModelDocument>;

    std::uint32_t place(DocumentId document) const;
    const ModelDocument& at(std::uint32_t place) const { return (*m_chunks[place / kChunk])[place % kChunk]; }
    ModelDocument& change(std::uint32_t place);
    const Shard& shardOf(std::uint32_t place) const;
    Shard* findShard(const std::string& index, std::uint32_t number);
    CurrentDocument seen(std::uint32_t place, Nanos now) const;
    Response update(const Request& request, WorkerId worker, Nanos now);
    enum class Reach : std::uint8_t { All, PrimaryAlone };
    Response write(std::uint32_t place, const WriteRequest& request, const Source& body, WorkerId worker,
                   Nanos now, Reach reach);
    Result<void, IoError> replicate(const ReplicaOptions& options, int keptOperations);
    void accept(std::uint32_t place, const Response& response, const Source& body, WorkerId worker,
                Nanos now);

    std::shared_ptr<const Layout> m_layout;
    DecideFunction m_rule = &decide;
    std::vector<std::shared_ptr<Chunk>> m_chunks; // a chunk that somebody else holds, too, is not changed
    std::vector<Shard> m_shards;
};

} // namespace racescope
