// SPDX-License-Identifier: GPL-3.0-or-later
// The judge of one document: walks its versions in token order, finds the earliest instant at which each can
// have begun, and asks of every other answer whether some version explains it. Used by checker.h. Words: a
// writer drew a token; an observer changed nothing; version 0 is the initial state, version i the state after
// the i-th writer. Threads: one object, one thread; many objects may share one JudgeContext.
#pragma once
#include "verdict/checker.h"
#include "verdict/sentences.h"

#include <span>
#include <unordered_map>

namespace racescope {

// What the judges of all documents share. Constant while they run.
struct JudgeContext {
    const History& history;
    const CheckOptions& options;
    const Sentences& words;
    std::vector<std::uint32_t> tagOwner; // operation that writes a tag, kNoOperation, or kAmbiguous
    bool operationsMissing = false;
    bool timesDoubtful = false;
    std::unordered_map<std::uint32_t, std::vector<HistoryOverwrite>> overwrites = {}; // by key, when known
};
inline constexpr std::uint32_t kNoOperation = 0xffffffffu;
inline constexpr std::uint32_t kAmbiguous = 0xfffffffeu;

class KeyJudge {
public:
    // `operations`: numbers in History::operations of all operations on `key`.
    KeyJudge(const JudgeContext& context, std::uint32_t key, std::span<const std::uint32_t> operations);
    // Adds what is wrong with this document. `budget` is what is left of CheckOptions::searchBudget.
    void judge(Verdict& verdict, std::uint64_t& budget);
    // After judge(): writes of unknown outcome with the seen tokens that they must or may have drawn.
    std::vector<std::pair<std::uint32_t, Token>> attributions() const;

private:
    enum class State : std::uint8_t { Absent, Live, Unknown };
    struct Slot { // one version
        Token token;
        std::uint32_t op = kNoOperation; // its writer; kNoOperation: version 0
        State state = State::Absent;
    };
    enum class Explains : std::uint8_t { One, AllLiveButOne, Absents, Lives };
    struct Observer {
        std::uint32_t op = 0;
        std::uint32_t version = 0; // of One, and the one excepted (kNoVersion: none)
        Explains by = Explains::One;
    };
    struct Hole { // a token that was seen and that no known writer drew
        Token token;
        std::uint32_t tag = 0;
    };
    // What a finding needs besides tokens. One that needs to know of every operation also depends on what
    // writes of unknown outcome did.
    enum class Rests : std::uint8_t { OnTokens, OnTimes, OnEveryOperation, OnBoth };
    struct Raise {
        Nanos at = 0;
        std::uint32_t cause = kNoOperation;
    };
    static constexpr std::uint32_t kNoVersion = 0xffffffffu;

    const HistoryOperation& op(std::uint32_t number) const { return m_context.history.operations[number]; }
    Nanos retOf(const HistoryOperation& operation) const;
    static State stateAfter(const HistoryOperation& writer);
    static bool canBeLive(State state) { return state != State::Absent; }
    static bool canBeAbsent(State state) { return state != State::Live; }

    // key_versions.cpp: which version follows which.
    void collect();
    bool orderWriters(Verdict& out);
    void settleInitial();
    void attributeByTag();
    std::vector<Hole> findHoles() const;
    std::vector<Slot> assemble(std::vector<Hole> holes);
    bool fits(const HistoryOperation& writer, const Slot& before) const;
    void buildLookup();
    std::uint32_t find(const Token& token) const;
    std::uint32_t lastBefore(const Token& token) const;
    void reportOverwrites(Verdict& out);
    void concludeOverwrites(Verdict& out);
    void reportOverwrite(std::uint32_t number, const Token& read, Verdict& out);

    // key_search.cpp: where writes of unknown outcome may have taken effect.
    enum class Searched : std::uint8_t { Legal, Illegal, LimitReached };
    Searched search(std::uint64_t& budget);
    struct SearchState;
    void prepareSearch(SearchState& state, const Slot& initial);
    Searched explore(SearchState& state, std::uint64_t& budget);

    // key_judge.cpp: everything else. Each returns false as soon as something is wrong in quiet mode.
    bool judgeSequence(Verdict* out);
    bool walk(Verdict* out);
    bool classify(Verdict* out);
    bool classifyOne(std::uint32_t number, Verdict* out);
    bool explainByToken(std::uint32_t number, const Token& token, Verdict* out);
    bool explainBySet(const Observer& observer, Verdict* out);
    void earliestPoints();
    void raiseBySingles();
    bool singlesHold() const;
    bool sweepSets(Verdict* out);
    std::uint32_t lastMember(const Observer& observer, std::uint32_t upTo) const;
    std::uint32_t lastBegunBy(const std::vector<Nanos>& points, Nanos time) const;

    // key_labels.cpp: names and proofs.
    void labelWalk(std::uint32_t version, Verdict& out);
    void labelOldCondition(std::uint32_t version, std::uint32_t demanded, Verdict& out);
    bool skippedForGood(std::uint32_t version, std::uint32_t demanded) const;
    std::uint32_t otherWriterDemanding(const Token& token, std::uint32_t except);
    void labelUnknownToken(std::uint32_t number, const Token& token, Verdict& out);
    void labelWrongTag(std::uint32_t number, std::uint32_t version, Verdict& out);
    void labelFuture(std::uint32_t number, std::uint32_t version, Verdict& out);
    void labelImpossible(const Observer& observer, Verdict& out);
    void labelSingles(Verdict& out);
    // X, which still saw `seen`, was called after `witness` (writer or observer of a newer version) had
    // returned.
    void labelRealTime(std::uint32_t cause, std::uint32_t seen, std::uint32_t witness, Verdict& out);
    bool labelSession(std::uint32_t cause, std::uint32_t seen, Rests rests, Verdict& out);
    bool labelVanished(std::uint32_t cause, std::uint32_t seen, Rests rests, Verdict& out);
    bool isGuessed(std::uint32_t version) const;             // its writer was chosen, not known
    std::uint32_t versionSeenBy(std::uint32_t number) const; // kNoVersion: not a single one
    void report(Verdict& out, AnomalyKind kind, Rests rests, std::initializer_list<std::uint32_t> operations,
                std::string because);
    bool keeps(const Verdict& out) const { return out.anomalies.size() < Verdict::kMaxAnomalies; }

    const JudgeContext& m_context;
    const std::uint32_t m_key;
    const std::span<const std::uint32_t> m_operations;
    std::vector<std::uint32_t>
        m_writers; // in token order once ordered; without those of unknown outcome and token
    std::vector<std::uint32_t> m_infos;  // writes of unknown outcome whose token is not known
    std::vector<std::uint32_t> m_others; // observers and searches
    std::unordered_map<std::uint32_t, Token> m_attributed; // tokens of infos that a tag betrayed
    Slot m_initial;
    bool m_initialOpen = false; // the recording does not say what the initial state was
    std::vector<Slot> m_versions;
    // Versions by seq_no when these are dense, else by search.
    std::vector<std::uint32_t> m_bySeqNo;
    std::int64_t m_firstSeqNo = 0;
    std::vector<std::pair<Token, std::uint32_t>> m_byToken;
    std::vector<Observer> m_observers;
    bool m_hasSets = false;
    std::vector<std::uint32_t> m_lastLive;   // largest live version <= i
    std::vector<std::uint32_t> m_lastAbsent; // largest absent version <= i
    std::vector<Nanos> m_base; // earliest points from calls alone; one more than versions, the last is never
    std::vector<Nanos> m_points;         // raised
    std::vector<std::uint32_t> m_causes; // observer that raised m_points[i], or kNoOperation
    std::unordered_map<std::uint64_t, std::uint32_t> m_demanding; // hash of a condition to its first writer
    bool m_demandingBuilt = false;
    std::unordered_map<std::uint32_t, bool> m_reportedVanished;
    int m_detailed = 0;             // findings whose label took a pass over all operations
    Verdict* m_dependent = nullptr; // findings that another choice of unknown outcomes might explain away
    bool m_found = false;           // a finding that no such choice explains away
};

} // namespace racescope
