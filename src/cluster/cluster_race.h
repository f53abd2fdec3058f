// SPDX-License-Identifier: GPL-3.0-or-later
// A race on a real cluster from its beginning to its end: who answers there, the scenario's documents, the
// target for the workers, and taking away what was made. Threads: connect(), prepare() and cleanUp() belong
// to one thread and wait for the network; the rest as Target. Errors: IoError with the index or the URL.
#pragma once
#include "base/clock.h"
#include "cluster/cluster_setup.h"
#include "race/target.h"
#include "store/store.h"

#include <memory>
#include <set>

namespace racescope::cluster {

struct RaceOptions {
    Endpoint endpoint;
    Existing existing = Existing::Refuse;
    bool keep = false; // what was created is not deleted afterwards
    // Declared when nobody waits for the cluster any more; what was made there then has a moment to go. Null:
    // whoever races waits.
    std::shared_ptr<Abandonment> abandonment = nullptr;
};

class ClusterRace : public Target {
public:
    // Asks who answers; nothing is changed there yet.
    [[nodiscard]] static Result<std::unique_ptr<ClusterRace>, IoError> connect(const RaceOptions& options);
    ~ClusterRace() override; // cleans up
    ClusterRace(const ClusterRace&) = delete;
    ClusterRace& operator=(const ClusterRace&) = delete;

    const Product& product() const { return m_product; }
    const RaceOptions& options() const { return m_options; }
    // Makes the plan's indices and documents; documents that were there already take the place of the plan's.
    // On an error nothing that was made is left.
    [[nodiscard]] Result<void, IoError> prepare(RacePlan& plan);
    // The indices that prepare() made and that are still to be deleted.
    const std::vector<std::string>& created() const { return m_setup.created(); }
    // Deletes these, unless they are to be kept. The error names those that are still there.
    [[nodiscard]] Result<void, IoError> cleanUp();

    Result<void, IoError> open(DocumentId document, const std::string& index, const std::string& id) override;
    Response perform(const Request& request, WorkerId worker) override;
    PrimaryTerm bumpTerm(const std::string& index, std::uint32_t shard) override;
    Result<PrimaryTerm, IoError> failOver(const std::string& index, std::uint32_t shard,
                                          std::uint32_t operations) override;
    std::vector<FinalDocument> documents() const override; // asks the cluster
    std::string_view name() const override;

private:
    ClusterRace(const RaceOptions& options, std::shared_ptr<const TlsRules> rules,
                std::unique_ptr<Target> target);
    const RaceOptions m_options;
    const std::shared_ptr<const TlsRules> m_rules;
    ClusterClient m_client;
    Product m_product;
    ClusterSetup m_setup;
    const std::unique_ptr<Target> m_target;
};

// Puts documents as a race left them into the store, so that invariants are judged on them and a session
// holds them. Names that only the cluster allows are left out, and what could not be read.
void keepDocuments(Store& store, const Clock& clock, const RacePlan& plan,
                   const std::vector<FinalDocument>& documents);
// "index/id" of those that could not be read.
std::set<std::string> unreadOf(const std::vector<FinalDocument>& documents);

} // namespace racescope::cluster
