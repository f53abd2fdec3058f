// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of the engine in the window's languages: every part of the engine that says something to a person
// is made to say it, and none of it may stay English. And how a sentence finds its phrase.
#include "base/json.h"
#include "cluster/answers.h"
#include "cluster/cluster_race.h"
#include "cluster/cluster_target.h"
#include "cluster/proxy.h"
#include "explore/worker_model.h"
#include "fake_http_server.h"
#include "filter/filter.h"
#include "filter/filter_words_text.h"
#include "http/door.h"
#include "language/engine_text.h"
#include "language/language.h"
#include "palette/settings_file.h"
#include "race/condition.h"
#include "race/lab_model.h"
#include "race/lab_text.h"
#include "race/schedule.h"
#include "race/stepped_race.h"
#include "race/virtual_world.h"
#include "replication/script.h"
#include "scenario/scenario.h"
#include "session/session_import.h"
#include "session/stepped_verdict.h"
#include "session_support.h"
#include "test_certificate.h"
#include "test_seed.h"
#include "trace/memory_budget.h"
#include "verdict/checker.h"
#include "verdict/live_judge.h"

#include <QDirIterator>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <cstring>

using namespace racescope;
using namespace Qt::StringLiterals;

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

void put(const std::string& path, const QByteArray& bytes)
{
    QFile file(text(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
}

RacePlan builtin(const char* name)
{
    return loadScenario(name).value();
}

template <class Value, class Error> void addError(QStringList& all, const Result<Value, Error>& result)
{
    if (!result)
        all.append(text(result.error().text()));
    else
        all.append(u"NO ERROR"_s);
}

// --- What each part of the engine says
// -----------------------------------------------------------------------

// The built-in guarded check-out, one piece of it replaced.
QStringList scenarioFiles()
{
    const std::string good(findBuiltin("checkout")->text);
    const std::vector<std::pair<const char*, const char*>> changes{
        {R"("name": "checkout")", R"("name": 3)"},
        {R"("name": "checkout")", R"("name": "")"},
        {R"("name": "checkout")", R"("nam": "x")"},
        {R"("name": "checkout")", R"("name": "x", "qqqqqqqqqq": 1)"},
        {R"("name": "checkout")", R"("name": "checkout",)"},
        {R"([{"name": "products"}])", R"([])"},
        {R"([{"name": "products"}])", R"({})"},
        {R"([{"name": "products"}])", R"([3])"},
        {R"([{"name": "products"}])", R"([{"name": "Products"}])"},
        {R"([{"name": "products"}])", R"([{"name": "pro ducts"}])"},
        {R"([{"name": "products"}])", R"([{"name": "products", "primary_term": 0}])"},
        {R"([{"name": "products"}])", R"([{"name": "products", "settings": {"number_of_shards": 5000}}])"},
        {R"([{"name": "products"}])", R"([{"name": "products", "settings": {"gc_deletes_ms": -1}}])"},
        {R"([{"name": "products"}])", R"([{"name": "products", "settings": {"gc_deletes_ms": 1e12}}])"},
        {R"([{"name": "products"}])", R"([{"name": "products", "settings": {"gc_deletes_ms": "x"}}])"},
        {R"("index": "products", "id": "100")", R"("index": "other", "id": "100")"},
        {R"("index": "products", "id": "100")", R"("index": "products")"},
        {R"("seq_no": 71)", R"("seq_no": 1.5)"},
        {R"("seq_no": 71)", R"("seq_no": "71")"},
        {R"("seq_no": 71)", R"("seq_no": 71, "count": 3)"},
        {R"("seq_no": 71)", R"("exists": 1)"},
        {R"("source": {"name": "Toaster", "price": 49, "in_stock": 45})", R"("source": 3)"},
        {R"("source": {"name": "Toaster", "price": 49, "in_stock": 45})", R"("version": 1)"},
        {R"("guard": "seq_no")", R"("guard": "seqno")"},
        {R"("updates": 1)", R"("updates": 0)"},
        {R"("updates": 1)", R"("documents": {"choice": "all"}, "updates": 1)"},
        {R"("updates": 1)", R"("documents": {"choice": "zipf", "exponent": 11}, "updates": 1)"},
        {R"("updates": 1)", R"("documents": {"choice": "fixed", "ids": ["5"]}, "updates": 1)"},
        {R"("updates": 1)", R"("documents": {"choice": "fixed", "ids": [5]}, "updates": 1)"},
        {R"("kind": "read_think_write")", R"("kind": "read_think")"},
        {R"("kind": "read_think_write")", R"("kind": "zzzzzzzzzzzzzzzzzzzzzzzzzz")"},
        {R"("kind": "read_think_write")", R"("kind": "read_think_write", "retry_on_conflict": 3)"},
        {R"("kind": "read_think_write")", R"("kind": "update")"},
        {R"("add": -1,)", R"()"},
        {R"("add": -1,)", R"("add": -1, "set": 3,)"},
        {R"("add": -1,)", R"("set": 3,)"},
        {R"("add": -1, "field": "in_stock", "floor": 0)", R"("merge": 3)"},
        {R"("field": "in_stock", "floor": 0)", R"("floor": 0)"},
        {R"("law": "uniform")", R"("law": "unifrom")"},
        {R"("max_ms": 360)", R"("max_ms": 36)"},
        {R"("policy": "full")", R"("policy": "ful")"},
        {R"("policy": "full", "base_ms": 40, "cap_ms": 2000)", R"("policy": "sequence")"},
        {R"("policy": "full", "base_ms": 40, "cap_ms": 2000)", R"("policy": "sequence", "waits_ms": [])"},
        {R"("policy": "full", "base_ms": 40, "cap_ms": 2000)", R"("policy": "sequence", "waits_ms": [-1])"},
        {R"("policy": "full", "base_ms": 40, "cap_ms": 2000)", R"("policy": "formula", "formula": "5*")"},
        {R"("policy": "full", "base_ms": 40, "cap_ms": 2000)", R"("policy": "formula", "formula": "5 5")"},
        {R"("policy": "full", "base_ms": 40, "cap_ms": 2000)", R"("policy": "formula", "formula": "(5")"},
        {R"("policy": "full", "base_ms": 40, "cap_ms": 2000)", R"("policy": "bucket", "capacity": -1)"},
        {R"("base_ms": 40)", R"("base_ms": 0)"},
        {R"("cap_ms": 2000)", R"("cap_ms": 20)"},
        {R"("meet_before_write": true)", R"("meet_before_write": 1)"},
        {R"("meet_before_write": true)", R"("speed": -1)"},
        {R"("meet_before_write": true)", R"("events": [{"at_ms": 1}])"},
        {R"("meet_before_write": true)", R"("events": [{"delete": {"document": "100"}}])"},
        {R"("meet_before_write": true)", R"("events": [{"at_ms": 1, "delete": {"document": "5"}}])"},
        {R"("meet_before_write": true)", R"("events": [{"at_ms": 1, "bump_term": {"index": "x"}}])"},
        {R"("meet_before_write": true)", R"("replicas": {"profile": "Q9"}, "meet_before_write": true)"},
        {R"("bound": 0)", R"("bound": "x")"},
        {R"({"never_below": {"document": "products/100", "field": "in_stock", "bound": 0}})", R"({})"},
    };
    QStringList all;
    for (const auto& [from, to] : changes) {
        std::string changed = good;
        const std::size_t at = changed.find(from);
        if (at == std::string::npos)
            qFatal("the built-in has no %s", from);
        changed.replace(at, std::string_view(from).size(), to);
        addError(all, parseScenario(changed, "shop/race.json"));
    }
    for (const char* whole : {"", "[]", "{", "{\"a\": 1, \"a\": 2}", "{\"a\": \"\\x\"}", "{\"a\" 1}", "{} {}",
                              "{\"a\": tru}", "{\"a\": 1e999}", "{\"a\": \"\\ud800\"}", "{\"a\": [1 2]}"})
        addError(all, parseScenario(whole, "shop/race.json"));
    addError(all, loadScenario("/nowhere/at/all.json"));
    addError(all, loadScenario("chekout"));
    addError(all, loadScenario("/"));
    return all;
}

QStringList scenarioOverrides()
{
    QStringList all;
    const auto add = [&](const Overrides& overrides, const char* name = "checkout") {
        RacePlan plan = builtin(name);
        addError(all, applyOverrides(plan, overrides));
    };
    Overrides overrides;
    overrides.workers = 0;
    add(overrides);
    overrides = {};
    overrides.documents = 0;
    add(overrides);
    overrides = {};
    overrides.updates = 0;
    add(overrides);
    overrides = {};
    overrides.guard = Guard::ByVersion;
    add(overrides, "retry-on-conflict");
    return all;
}

QStringList schedules()
{
    const auto setup = RaceSetup::make(builtin("checkout")).value();
    QStringList all;
    for (const char* wrong : {"C", "A*", "A*x", "A:walk", "!jump", "!term=3x", "!term=3", "!event:x", "!lose",
                              "!lose:Q", "!failover:other/9", "!delete:products/7", "A:think=4", "!delay:A="})
        addError(all, parseSchedule(wrong, *setup));
    const auto play = [&](const char* schedule) {
        SteppedRace race(setup);
        addError(all, race.play(parseSchedule(schedule, *setup).value()));
    };
    play("A:write");
    play("A B A:read");
    play("A:think*1 A:backoff");
    play("A:index");
    play("!crash:A A");
    play("A*9");
    play("!event");
    addError(all, RaceSetup::make([] {
                 RacePlan plan = builtin("checkout");
                 plan.groups.front().count = 5000;
                 return plan;
             }()));
    return all;
}

QStringList conditions()
{
    const auto setup = RaceSetup::make(builtin("checkout")).value();
    QStringList all;
    for (const char* wrong : {"", "(", "conflict conflict", "(conflict", "+", "in_stock", "in_stock <",
                              "products/9:in_stock < 1", "products/100: < 1", "not"})
        if (const auto condition = Condition::parse(wrong, *setup); !condition)
            all.append(text(condition.error().message));
    const std::string deep(500, '(');
    if (const auto condition = Condition::parse(deep, *setup); !condition)
        all.append(text(condition.error().message));
    all.append(text(conditionWords()));
    return all;
}

// Everything that is said of a worker before and after its steps.
QStringList steps()
{
    QSet<QString> all;
    for (const Builtin& one : builtins()) {
        const RacePlan plan = loadScenario(std::string(one.name)).value();
        if (plan.workerCount() > 12)
            continue;
        for (const GroupPlan& group : plan.groups)
            all.insert(text(describe(group)));
        SteppedOptions options;
        options.updates = SteppedOptions::Updates::InParts;
        const auto setup = RaceSetup::make(plan, options).value();
        for (std::uint64_t seed = 1; seed <= 6; ++seed) {
            SteppedRace race(setup);
            auto chooser = SteppedRace::Chooser::random(seed);
            if (seed % 2 == 0)
                (void)race.take({Move::Kind::LoseAnswer, 0, 0});
            for (int i = 0; i < 60; ++i) {
                for (std::uint32_t worker = 0; worker < race.state().workerCount(); ++worker) {
                    const StepPreview preview = race.state().preview(worker);
                    all.insert(text(preview.consequence));
                    all.insert(text(preview.availability.text()));
                    if (const auto why = race.state().refusal({Move::Kind::Duplicate, worker, 0}))
                        all.insert(text(*why));
                }
                const auto move = chooser.next(race.state());
                if (!move)
                    break;
                (void)race.take(*move);
            }
            for (const Event& event : race.events())
                if (event.note != 0)
                    all.insert(text(setup->names()->noteText(event.note)));
            const Verdict verdict = verdictOf(race);
            for (const Anomaly& anomaly : verdict.anomalies)
                all.insert(text(anomaly.because));
            all.insert(text(summaryText(verdict)));
            all.insert(text(conflictText(verdict)));
            for (std::uint32_t subject = 0; subject < 30; subject += 29)
                for (const auto kind :
                     {Move::Kind::TermBump, Move::Kind::FailOver, Move::Kind::Delete, Move::Kind::Recreate,
                      Move::Kind::LoseAnswer, Move::Kind::Crash, Move::Kind::Delay, Move::Kind::Script})
                    if (const auto why = race.state().refusal({kind, subject, 900}))
                        all.insert(text(*why));
        }
    }
    all.remove({});
    return all.values();
}

QStringList explorers()
{
    QStringList all;
    for (const char* wrong : {"some", "all:3", "bounded", "random:0", "pct:x", "traces:1"})
        if (const auto strategy = parseStrategy(wrong); !strategy)
            all.append(text(strategy.error().message));
    for (const char* name : {"checkout-unguarded", "checkout", "retry-on-conflict", "failover", "feed"}) {
        if (!findBuiltin(name))
            continue;
        RacePlan plan = builtin(name);
        plan.groups.front().count = 2;
        plan.groups.front().updates = 0;
        plan.duration = 1'000'000'000;
        ExploreOptions options;
        options.limits.states = 3000;
        const auto census = takeCensus(plan, {}, options);
        if (!census) {
            all.append(text(census.error().text()));
            continue;
        }
        all.append(text(racescope::name(census->result.end)));
        for (const std::string& note : census->notes)
            all.append(text(note));
        for (const RaceOutcome& outcome : census->outcomes)
            if (!outcome.brokenInvariant.empty())
                all.append(text(outcome.brokenInvariant));
    }
    RacePlan crowd = builtin("checkout");
    crowd.groups.front().count = 90;
    addError(all, takeCensus(crowd, {}, {}));
    return all;
}

QStringList labs()
{
    QStringList all;
    for (const char* wrong :
         {"fulll", "full:x", "full:5,2", "full:0", "full:1,2,x", "full:1,2,3,4", "sequence", "sequence:1,x",
          "formula", "formula:5*", "formula:uniform(1)", "formula:5 $", "bucket:x", "bucket:1,2,3,4,5",
          "bucket:1,2,9,3", "fixed:5,max=x", "retry_on_conflict:x", "none:5"}) {
        const auto policy = parseLabPolicy(wrong);
        if (!policy)
            all.append(text(policy.error().message));
    }
    for (const char* good : {"none", "fixed", "linear", "exponential", "full", "equal", "decorrelated",
                             "sequence:1,2", "formula:5*2^n", "bucket", "aimd", "adaptive", "es_bulk", "aws",
                             "full:1.5,20.25,7", "retry_on_conflict:3"})
        all.append(text(describe(parseLabPolicy(good).value())));
    for (const char* wrong :
         {"fixed", "uniform:1", "uniform:5,1", "uniform:1,x", "nothing", "none:5", "fixed:x"})
        if (const auto think = parseThink(wrong); !think)
            all.append(text(think.error().message));
    if (const auto delay = parseDelay("x"); !delay)
        all.append(text(delay.error().message));
    if (const auto start = parseStart("x"); !start)
        all.append(text(start.error().message));
    const auto problem = [&](auto change) {
        LabPlan plan = referencePlan();
        change(plan);
        all.append(text(findProblem(plan).value().message));
    };
    problem([](LabPlan& plan) { plan.clients.clear(); });
    problem([](LabPlan& plan) { plan.clients = {0}; });
    problem([](LabPlan& plan) { plan.policies.clear(); });
    problem([](LabPlan& plan) { plan.runs = 0; });
    problem([](LabPlan& plan) { plan.model.documents = 0; });
    problem([](LabPlan& plan) { plan.model.updates = 0; });
    problem([](LabPlan& plan) { plan.model.updateInside = -1; });
    return all;
}

QStringList sessions()
{
    Folder folder;
    const auto path = [&](const char* name) { return folder.path(name); };
    put(path("empty"), {});
    put(path("short"), "SQLite format 3");
    put(path("other"), QByteArray(9000, 'x'));
    Workspace workspace(quietOptions());
    fillShop(workspace, 200);
    auto file = SessionFile::saveAs(workspace, path("good"));
    QStringList all;
    addError(all, openSession(path("good"))); // still open
    (*file)->close();
    addError(all, (*file)->save(workspace));
    QFile good(text(path("good")));
    if (!good.open(QIODevice::ReadOnly))
        qFatal("cannot read");
    const QByteArray bytes = good.readAll();
    for (const int part : {2, 3, 10})
        put(path("cut") + std::to_string(part), bytes.left(bytes.size() / part));
    QByteArray torn = bytes;
    for (qsizetype at = 5000; at < torn.size(); at += 4096)
        torn.replace(at, 40, QByteArray(40, char(0x5a)));
    put(path("torn"), torn);
    for (const char* name : {"nowhere", "empty", "short", "other", "cut2", "cut3", "cut10", "torn", "."}) {
        OpenOptions options;
        options.trace = quietTrace();
        const auto opened = openSession(path(name), options);
        if (!opened) {
            all.append(text(opened.error().text()));
            continue;
        }
        for (const std::string& loss : opened->losses)
            all.append(text(loss));
    }
    addError(all, SessionFile::saveAs(workspace, "/nowhere/at/all.racescope"));
    addError(all, importFile("nonsense", "/tmp/x.ndjson", quietOptions()));
    return all;
}

QStringList histories()
{
    QStringList all;
    const auto line = [&](const char* json) {
        const std::string history =
            std::string(R"({"type":"history","format":1,"clock":"ns"})") + '\n' + json;
        if (const auto workspace = importFile(history, "h.ndjson", quietOptions()); !workspace)
            all.append(text(workspace.error().text()));
    };
    line(R"({"type":"odd"})");
    line(R"({"type":"op","op":"jump"})");
    line(R"({"type":"op","status":"odd"})");
    line(R"({"type":"op","op":"read","op":"read"})");
    line(R"({"type":"op","client":-1})");
    line(R"({"type":"op"})");
    line(R"({"type":"op"} x)");
    line(R"({)");
    return all;
}

// A conflict log of one record, a member of it replaced.
QStringList conflictLogs()
{
    const std::string good =
        R"({"schema":"racescope.conflict/1","time_ns":5,"wall_time":"2026-01-31T12:00:00.5Z","index":"i",)"
        R"("id":"1","shard":0,"worker":"W","chain":1,"attempt":1,"required":{},"behind":1,"held_ns":1,)"
        R"("resolution":"open","backoff_ns":0,"duration_ns":1})";
    const std::vector<std::pair<const char*, const char*>> changes{
        {R"("id":"1")", R"("id":1)"},
        {R"("id":"1",)", ""},
        {R"("wall_time":"2026-01-31T12:00:00.5Z")", R"("wall_time":"yesterday")"},
        {R"(conflict/1")", R"(conflict/2")"},
        {R"("required":{})", R"("required":1)"},
        {R"("resolution":"open")", R"("resolution":"odd")"},
        {R"("shard":0)", R"("shard":"x")"},
        {R"("shard":0)", R"("shard":5000000000)"},
        {R"("behind":1)", R"("behind":-1)"},
    };
    QStringList all;
    for (const auto& [from, to] : changes) {
        std::string log = good;
        log.replace(log.find(from), std::strlen(from), to);
        addError(all, importFile(log, "c.ndjson", quietOptions()));
    }
    addError(all, importFile(good + "\n[]", "c.ndjson", quietOptions()));
    return all;
}

QStringList doors()
{
    Workspace workspace(quietOptions());
    Store& store = workspace.store();
    QStringList all;
    const auto open = [&](auto change) {
        http::DoorOptions options;
        options.port = 0;
        change(options);
        http::HttpDoor door(store, nullptr, options);
        addError(all, door.start());
    };
    http::DoorOptions other;
    other.port = 0;
    http::HttpDoor taken(store, nullptr, other);
    const std::uint16_t port = taken.start().value();
    open([&](http::DoorOptions& options) { options.port = port; });
    open([](http::DoorOptions& options) { options.host = "0.0.0.0"; });
    open([](http::DoorOptions& options) { options.host = "256.1.1.1"; });
    open([](http::DoorOptions& options) { options.host = "192.0.2.7", options.password = "x"; });
    Folder folder;
    put(folder.path("no.pem"), "nothing");
    open([&](http::DoorOptions& options) { options.certificateFile = folder.path("no.pem"); });
    return all;
}

QStringList clusterAddresses()
{
    QStringList all;
    for (const char* wrong :
         {"localhost:9200", "http://a?b", "http://a%zz:b@c", "http://a/b c", "http://[::1", "http://[::1]x",
          "http://", "http://a b", "http://a:0", "https://a:x"})
        if (const auto endpoint = cluster::parseEndpoint(wrong); !endpoint)
            all.append(text(endpoint.error()));
    return all;
}

cluster::Endpoint endpointAt(const std::string& url)
{
    cluster::Endpoint endpoint = cluster::parseEndpoint(url).value();
    endpoint.timeout = std::chrono::milliseconds(20'000);
    return endpoint;
}

// What a cluster that answers so is told to be, and what a race there gets.
void askOne(QStringList& all, const FakeAnswer& answer)
{
    FakeHttpServer server([&](const std::string&) { return answer; });
    const cluster::Endpoint endpoint = endpointAt(server.url());
    cluster::ClusterClient client(endpoint, nullptr);
    addError(all, cluster::askProduct(client, endpoint));
    const auto target = cluster::makeClusterTarget(endpoint).value();
    const auto perform = [&](Request request) {
        if (const Response response = target->perform(request, WorkerId(0)); !response.error.empty())
            all.append(text(response.error));
    };
    Request request;
    request.document = DocumentId(1);
    perform(request);
    (void)target->open(DocumentId(1), "t", "1").has_value();
    perform(request);
    request.kind = Request::Kind::Write;
    request.body = Source("{}");
    perform(request);
    request.write.versionRule = VersionRule::Equals;
    perform(request);
    addError(all, target->failOver("t", 0, 0));
}

// A cluster on which every index can be made, and no document, and which keeps the indices.
FakeAnswer refuseDocuments(const std::string& request, const char* indices)
{
    if (request.starts_with("GET / "))
        return fakeAnswer(200, productBody());
    if (request.starts_with("HEAD"))
        return fakeAnswer(std::string_view(indices) == "there" ? 200 : 404, {});
    if (request.starts_with("DELETE"))
        return {{}, FakeAnswer::Then::Close};
    return request.find("/_doc/") == std::string::npos ? fakeAnswer(200, "{}")
                                                       : FakeAnswer{{}, FakeAnswer::Then::Close};
}

QStringList clusterAnswers()
{
    QStringList all;
    askOne(all, fakeAnswer(401, "{}"));
    askOne(all, fakeAnswer(503, "{}"));
    askOne(all, fakeAnswer(200, "{}"));
    askOne(all, fakeAnswer(200, R"({"version":{"number":"3.1"}})"));
    askOne(all, fakeAnswer(200, productBody("6.8.2")));
    askOne(all, {"hello\r\n\r\n", FakeAnswer::Then::Close});
    askOne(all, {{}, FakeAnswer::Then::Close});
    askOne(all, {"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", FakeAnswer::Then::Close});
    askOne(all, fakeAnswer(200, R"({"found":true})"));
    askOne(all, fakeAnswer(200, R"({"result":"odd","_seq_no":1,"_primary_term":1,"_version":1})"));
    askOne(all, fakeAnswer(200, R"({"found":true,"_seq_no":1,"_primary_term":1,"_version":1})"));
    {
        FakeHttpServer server([](const std::string&) { return fakeAnswer(403, "{}"); });
        cluster::Endpoint endpoint = endpointAt("http://a:b@127.0.0.1:" + std::to_string(server.port()));
        cluster::ClusterClient client(endpoint, nullptr);
        addError(all, cluster::askProduct(client, endpoint));
    }
    for (const char* indices : {"none", "there"}) {
        FakeHttpServer server([&](const std::string& request) { return refuseDocuments(request, indices); });
        auto race = cluster::ClusterRace::connect({endpointAt(server.url())});
        RacePlan plan = builtin("checkout");
        addError(all, race.value()->prepare(plan));
        plan = builtin("checkout-version");
        addError(all, race.value()->prepare(plan));
        for (GroupPlan& group : plan.groups)
            group.guard = Guard::BySeqNo;
        addError(all, race.value()->prepare(plan));
    }
    // An answer that only the cluster has words for says nothing of ours.
    all.erase(std::remove_if(all.begin(), all.end(),
                             [](const QString& said) {
                                 return said == u"NO ERROR"_s ||
                                        said.contains(QRegularExpression(u"^HTTP \\d+$"_s));
                             }),
              all.end());
    return all;
}

QStringList clusterConnections()
{
    QStringList all;
    const auto ask = [&](const cluster::Endpoint& endpoint) {
        const auto rules = cluster::TlsRules::of(endpoint);
        if (!rules) {
            all.append(text(rules.error().text()));
            return;
        }
        cluster::ClusterClient client(endpoint, *rules);
        addError(all, cluster::askProduct(client, endpoint));
    };
    ask(endpointAt("http://127.0.0.1:" + std::to_string(closedPort())));
    ask(endpointAt("http://a..b:9200"));
    FakeHttpServer silent([](const std::string&) { return FakeAnswer{{}, FakeAnswer::Then::Silence}; });
    cluster::Endpoint impatient = endpointAt(silent.url());
    impatient.timeout = std::chrono::milliseconds(1);
    ask(impatient);
    FakeHttpServer plain([](const std::string&) {
        return FakeAnswer{"HTTP/1.1 400 Bad Request\r\n\r\n", FakeAnswer::Then::Close};
    });
    Folder folder;
    const auto path = [&](const char* name) { return folder.path(name); };
    writeCertificate(text(path("right.pem")), text(path("right.key")), true);
    writeCertificate(text(path("other.pem")), text(path("other.key")), false);
    Workspace workspace(quietOptions());
    const auto door = [&](const char* certificate, const char* key) {
        http::DoorOptions options;
        options.port = 0;
        options.certificateFile = path(certificate);
        options.keyFile = path(key);
        return std::make_unique<http::HttpDoor>(workspace.store(), nullptr, options);
    };
    const auto right = door("right.pem", "right.key");
    const auto other = door("other.pem", "other.key");
    const auto at = [&](http::HttpDoor& one, const char* authorities) {
        cluster::Endpoint endpoint = endpointAt("https://127.0.0.1:" + std::to_string(one.start().value()));
        endpoint.caFile = authorities ? path(authorities) : std::string();
        ask(endpoint);
        one.stop();
    };
    at(*right, nullptr);
    at(*right, "other.pem");
    at(*other, "other.pem");
    at(*right, "none.pem");
    put(path("none.pem"), "nothing");
    at(*right, "none.pem");
    SteadyClock clock;
    Trace trace(quietTrace());
    const auto record = [&](const char* host, std::uint16_t port) {
        cluster::ProxyOptions options;
        options.upstream = endpointAt("http://127.0.0.1:1");
        options.host = host;
        options.port = port;
        cluster::Proxy proxy(trace, clock, options);
        addError(all, proxy.start());
    };
    record("127.0.0.1", silent.port());
    record("256.1.1.1", 0);
    record("192.0.2.7", 0);
    return all;
}

QStringList settings()
{
    QStringList all;
    for (const char* wrong : {"much", "1M", "101%"})
        if (const auto budget = parseMemoryBudget(wrong); !budget)
            all.append(text(budget.error()));
    for (const char* wrong : {R"({})", R"({"schema":"racescope.settings/1","theme":"pink"})",
                              R"({"schema":"racescope.settings/1","memory":"1M"})",
                              R"({"schema":"racescope.settings/1","when_full":"stop"})",
                              R"({"schema":"racescope.settings/1","keys":{"stop":1}})",
                              R"({"schema":"racescope.settings/1","keys":{"stop":["Hyper+Q"]}})"})
        addError(all, settingsFromJson(wrong));
    return all;
}

QStringList filters()
{
    QStringList all;
    for (const char* wrong : {"stauts:409", "status:", "attempt:x", "behind:>", "took:5", "doc:>5",
                              "status:5..3", "\"a", "(status:409", "status:409)", "and", "()", "kind:odd"})
        if (const auto filter = Filter::parse(wrong); !filter)
            all.append(filterErrorText(filter.error()));
    return all;
}

QStringList failoverScripts()
{
    QStringList all;
    for (const char* wrong : {"jump", "read", "read Z 100", "read A", "read A 100 N9", "deliver", "crash",
                              "crash N1 N2", "read A 7", "partition N1 | N9", "write A 100 x @", "promote"})
        if (const auto script = replication::parseScript(wrong); !script)
            all.append(text(script.error().text));
    return all;
}

QStringList indexNames()
{
    QStringList all;
    const std::string tooLong(300, 'a');
    for (const std::string& wrong : {std::string(), std::string("a b"), std::string("a#"), std::string("a:b"),
                                     std::string("_a"), std::string("."), std::string("Ab"), tooLong})
        all.append(text(invalidIndexName(wrong).value()));
    return all;
}

struct Part {
    const char* name;
    QStringList (*sentences)();
    int atLeast;
};
constexpr Part kParts[] = {
    {"scenario files", &scenarioFiles, 60},
    {"changes of a scenario", &scenarioOverrides, 4},
    {"schedules", &schedules, 15},
    {"conditions", &conditions, 9},
    {"steps", &steps, 30},
    {"explorer", &explorers, 8},
    {"lab", &labs, 40},
    {"sessions", &sessions, 12},
    {"histories", &histories, 5},
    {"conflict logs", &conflictLogs, 9},
    {"HTTP door", &doors, 5},
    {"addresses of clusters", &clusterAddresses, 9},
    {"answers of clusters", &clusterAnswers, 18},
    {"connections to clusters", &clusterConnections, 10},
    {"settings", &settings, 8},
    {"filters", &filters, 11},
    {"scripts of failover", &failoverScripts, 8},
    {"names of indices", &indexNames, 8},
};

// What was written by somebody, what goes over the wire, and what the system says: it is no language of ours.
QString withoutNames(QString sentence)
{
    static const QRegularExpression quoted(u"`[^`]*`|\"[^\"]*\"|\\([^()]*\\)$"_s);
    static const QRegularExpression system(u"(/[^:]*|(?<=: )[A-Z][a-z]+( [a-z]+)+$)"_s);
    static const QString conditions =
        u"conflict, lost update, commit, noop, give up, read, missing, term change, end"_s;
    return sentence.remove(conditions).remove(quoted).remove(system);
}

const QRegularExpression& english()
{
    static const QRegularExpression words(
        u"\\b(the|is|are|not|must|of|with|has|have|had|been|were|which|that|than|this|be|for|by|from|its|it|"
        u"here|known|missing|expected|unknown|cannot|becomes|requires|would|lost|gives|changes|below|"
        u"worker's|already|after|before)\\b"_s);
    return words;
}

// Which must not be translated although they are words.
bool isWireText(const QString& sentence)
{
    static const QRegularExpression wire(
        u"^[0-9A-Z_ ×:,./()-]*$|^ok$|^retry_on_conflict=\\d+$|^\\d+, seq_no \\d+, term \\d+, version \\d+$"_s);
    return wire.match(sentence).hasMatch();
}

} // namespace

class TestEngineText : public QObject {
    Q_OBJECT
private slots:
    void cleanup()
    {
        language::install(u"en"_s);
        QLocale::setDefault(QLocale::c());
    }
    void nothingStaysEnglish_data();
    void nothingStaysEnglish();
    void theOrderOfPhrasesDoesNotMatter_data();
    void theOrderOfPhrasesDoesNotMatter();
    void numbersHaveTheLocalesPoint();
    void namesAreNotTakenForWords();
    void noSentenceOfTheRoomsAtTheWireIsForgotten_data();
    void noSentenceOfTheRoomsAtTheWireIsForgotten();
    void namesThatReadLikeSentencesCostNoTime();
};

void TestEngineText::nothingStaysEnglish_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("part");
    for (const QString& language : {u"de"_s, u"fr"_s})
        for (int part = 0; part < int(std::size(kParts)); ++part)
            QTest::addRow("%s, %s", kParts[part].name, qPrintable(language)) << language << part;
}

void TestEngineText::nothingStaysEnglish()
{
    QFETCH(QString, language);
    QFETCH(int, part);
    language::install(language);
    QStringList sentences = kParts[part].sentences();
    sentences.removeDuplicates();
    QStringList wrong;
    for (const QString& sentence : sentences) {
        const QString told =
            sentence.contains(u" × "_s) ? verdictText(sentence) : engineText(sentence.toStdString());
        const bool isSame = told == sentence && !isWireText(sentence) && part != int(std::size(kParts)) - 3;
        if (isSame || english().match(withoutNames(told)).hasMatch())
            wrong.append(sentence + u"\n    → "_s + told);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    QVERIFY2(sentences.size() >= kParts[part].atLeast, qPrintable(QString::number(sentences.size())));
}

void TestEngineText::theOrderOfPhrasesDoesNotMatter_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("german");
    QTest::newRow("a short phrase within a long one") << u"in_stock of products/100 is 43 instead of 44"_s
                                                      << u"in_stock von products/100 ist 43 statt 44"_s;
    QTest::newRow("a beginning before another sentence")
        << u"cannot tell: 5 events were dropped while recording"_s
        << u"nicht zu sagen: 5 Ereignisse wurden beim Aufzeichnen verworfen"_s;
    QTest::newRow("a beginning before a sentence with its own colon")
        << u"cannot tell: products/1: 3 writes of unknown outcome leave too many possibilities to try them all"_s
        << u"nicht zu sagen: products/1: 3 Schreibvorgänge mit unbekanntem Ausgang lassen zu viele Möglichkeiten, um alle zu prüfen"_s;
    QTest::newRow("the longer of two")
        << u"the file is cut off: 3 of 9 bytes are there; nothing of the rest can be read"_s
        << u"die Datei ist abgeschnitten: 3 von 9 Bytes sind da; vom Rest kann nichts gelesen werden"_s;
    QTest::newRow("behind a file's place and a path") << u"/a/b.json:3:7: workers[0].count: must be >= 2"_s
                                                      << u"/a/b.json:3:7: workers[0].count: muss >= 2 sein"_s;
    QTest::newRow("a verb that is a wire name elsewhere")
        << u"C's delete refused with 409, guarded by seq_no 4 (1 ms to 2 ms) went back behind what the worker had seen before, A's create of seq_no 5 (2 ms to 3 ms)"_s
        << u"C (Löschen mit 409 abgelehnt, geschützt durch seq_no 4; 1 ms bis 2 ms) fiel hinter das zurück, was der Worker schon gesehen hatte, A (Anlegen von seq_no 5; 2 ms bis 3 ms)"_s;
}

void TestEngineText::theOrderOfPhrasesDoesNotMatter()
{
    QFETCH(QString, sentence);
    QFETCH(QString, german);
    language::install(u"de"_s);
    QCOMPARE(engineText(sentence.toStdString()), german);
}

void TestEngineText::numbersHaveTheLocalesPoint()
{
    language::install(u"de"_s);
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const QString german = engineText("With 2 clients and messages of 2.5 ms, full jitter with base 1.5 ms "
                                      "and cap 20 ms makes 2.6 times as "
                                      "many calls compared with no backoff (26 instead of 10) and takes 31 % "
                                      "less (1.2 ms instead of 1.7 ms).");
    for (const QString& number : {u"2,5 ms"_s, u"1,5 ms"_s, u"2,6"_s, u"1,2 ms"_s, u"1,7 ms"_s})
        QVERIFY2(german.contains(number), qPrintable(german));
    QVERIFY2(!german.contains(QRegularExpression(u"\\d\\.\\d"_s)), qPrintable(german));
    // A version or an address is no number.
    QCOMPARE(engineText("7.17"), u"7.17"_s);
    QCOMPARE(engineText("127.0.0.1:9200: no such address: Host not found"),
             u"127.0.0.1:9200: es gibt keine solche Adresse: Host not found"_s);
}

void TestEngineText::namesAreNotTakenForWords()
{
    language::install(u"de"_s);
    QCOMPARE(engineText("must have exactly one of `delete`, `write`"),
             u"muss genau eines haben von `delete`, `write`"_s);
    QCOMPARE(engineText("the sum of `read` in products/1 cannot be checked: it holds no whole number"),
             u"die Summe von `read` in products/1 kann nicht geprüft werden: dort steht keine ganze Zahl"_s);
    QCOMPARE(engineText("no whole number at update"), u"keine ganze Zahl bei update"_s);
    for (const char* wire : {"index", "delete", "create", "update", "read"})
        QCOMPARE(engineText(wire), text(wire));
}

// Sentences that no test can make the engine say (a machine without memory, say) are found in its sources.
void TestEngineText::noSentenceOfTheRoomsAtTheWireIsForgotten_data()
{
    QTest::addColumn<QString>("file");
    // What proxy_session.cpp says goes to other programs; the others hold wire text only.
    const QStringList wire{u"proxy_session.cpp"_s, u"update_body.cpp"_s, u"conflict_reason.cpp"_s};
    const QString sources = QStringLiteral(RACESCOPE_TEST_DATA "/../../src/");
    QStringList files{sources + u"http/door.cpp"_s, sources + u"http/server.cpp"_s};
    QDirIterator cluster(sources + u"cluster"_s, {u"*.cpp"_s, u"*.h"_s}, QDir::Files);
    while (cluster.hasNext())
        files.append(cluster.next());
    files.sort();
    for (const QString& file : std::as_const(files)) {
        if (!wire.contains(QFileInfo(file).fileName()))
            QTest::addRow("%s", qPrintable(file.mid(sources.size()))) << file;
    }
}

void TestEngineText::noSentenceOfTheRoomsAtTheWireIsForgotten()
{
    QFETCH(QString, file);
    QFile source(file);
    QVERIFY(source.open(QIODevice::ReadOnly));
    QString code = QString::fromUtf8(source.readAll());
    code.remove(QRegularExpression(u"^[ \\t]*(#include.*|//.*)$"_s, QRegularExpression::MultilineOption));
    code.remove(QRegularExpression(u"[ \\t]//[^\\n]*$"_s, QRegularExpression::MultilineOption));
    code.remove(QRegularExpression(u"RS_ASSERT\\([^;]*;"_s));
    code.replace(QRegularExpression(u"\"\\s*\\n\\s*\""_s), QString()); // one literal over several lines
    QStringList phrases;
    for (const EnginePhrase& phrase : enginePhrases())
        phrases.append(text(phrase.text));
    static const QRegularExpression literal(u"\"((?:[^\"\\\\\\n]|\\\\.)*)\""_s);
    static const QRegularExpression words(u"[a-z]+ [a-z]+|^ ?(is|are|not|in) "_s);
    QStringList unknown;
    for (auto it = literal.globalMatch(code); it.hasNext();) {
        QString piece = it.next().captured(1);
        const bool isKnown = std::any_of(phrases.begin(), phrases.end(), [&](const QString& phrase) {
            return phrase.contains(piece) || (piece.startsWith(u"version conflict"_s)) ||
                   phrase.contains(QString(piece).replace(QRegularExpression(u"%\\d+"_s), u"%1"_s));
        });
        if (words.match(piece).hasMatch() && !isKnown)
            unknown.append(piece);
    }
    QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(u'\n')));
}

// Each more would be read in some ten times as many ways.
void TestEngineText::namesThatReadLikeSentencesCostNoTime()
{
    std::string name;
    for (int i = 0; i < 100; ++i)
        name += "a's write (1 to 2) on b: ";
    language::install(u"de"_s);
    QVERIFY(engineText(name).size() > 1000);
    QVERIFY(engineText("[" + name + "]: version conflict").size() > 1000);
}

QTEST_GUILESS_MAIN(TestEngineText)
#include "tst_engine_text.moc"
