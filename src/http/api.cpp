// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/api.h"

#include "base/random.h"
#include "http/gzip.h"

#include <exception>
#include <random>

namespace racescope::http {
namespace {

std::string randomName(std::uint64_t seed)
{
    static constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::mt19937_64 random(seed);
    std::string name;
    for (int i = 0; i < 22; ++i)
        name += kDigits[random() & 63];
    return name;
}

std::uint64_t randomSeed()
{
    std::random_device device;
    return std::uint64_t(device()) << 32 | device();
}

DoorState makeState(Store& store, Trace* trace, const DoorOptions& options)
{
    const std::uint64_t seed = randomSeed();
    ClusterFacts cluster;
    cluster.clusterName = options.clusterName;
    cluster.nodeName = options.nodeName;
    cluster.clusterUuid = randomName(seed);
    cluster.nodeId = randomName(seed + 1);
    cluster.nodes = std::max(1U, options.nodes);
    return DoorState{&store,
                     Catalogue(store),
                     ClientTracker(trace, store.clock()),
                     std::move(cluster),
                     &profileOf(options.compat),
                     options.limits.storeBytes,
                     0,
                     seed,
                     0,
                     false};
}

bool isSet(const std::string_view* value)
{
    return value && (value->empty() || *value == "true");
}

} // namespace

Api::Api(Store& store, Trace* trace, OperationSink* sink, const DoorOptions& options)
    : m_sink(sink)
    , m_gate(options)
    , m_bodyLimit(options.limits.bodyBytes)
    , m_door(makeState(store, trace, options))
{
}

void Api::opened(ConnectionId connection, std::string_view peer)
{
    m_door.tracker.opened(connection, peer);
    clients.store(m_door.tracker.clientCount(), std::memory_order_relaxed);
}

void Api::closed(ConnectionId connection)
{
    m_door.tracker.closed(connection);
    clients.store(m_door.tracker.clientCount(), std::memory_order_relaxed);
}

std::string_view Api::productHeaderLine() const
{
    return m_door.profile->productHeader ? "X-elastic-product: Elasticsearch\r\n" : "";
}

bool Api::waitDurable(std::uint64_t ticket)
{
    return !m_sink || m_sink->waitDurable(ticket);
}

void Api::notDurable(Response& response)
{
    ApiError error = parseError("translog_exception", "the write is in memory but could not be made durable");
    error.status = 500;
    Form form;
    form.style.profile = m_door.profile;
    refuse(error, response, form);
    setContentType(response, form);
}

OutputOptions Api::outputOptions(const Negotiated& media) const
{
    OutputOptions output;
    if (media.accept.kind == MediaType::Kind::Yaml)
        output.format = OutputOptions::Format::Yaml;
    if (m_target.parameters().empty())
        return output;
    output.pretty = isSet(m_target.find("pretty"));
    output.human = isSet(m_target.find("human"));
    output.errorTrace = isSet(m_target.find("error_trace"));
    if (const std::string_view* filter = m_target.find("filter_path"))
        output.filterPath = *filter;
    if (const std::string_view* format = m_target.find("format"))
        output.format = *format == "yaml" ? OutputOptions::Format::Yaml : OutputOptions::Format::Json;
    return output;
}

void Api::setContentType(Response& response, const Form& form) const
{
    if (!response.contentType.empty())
        return;
    if (form.output.format == OutputOptions::Format::Yaml)
        response.contentType = "application/yaml";
    else if (form.vendor && form.major > 0)
        response.contentTypeText =
            "application/vnd.elasticsearch+json;compatible-with=" + std::to_string(form.major);
    else
        response.contentType = form.style.profile->jsonType;
}

void Api::refuse(const ApiError& error, Response& response, const Form& form)
{
    response.body.clear();
    response.status = error.status;
    response.contentType = {};
    response.headers += error.headers;
    if (error.status == 401 || error.status == 403)
        response.productHeader = false;
    appendErrorBody(response.body, form.style, error);
}

void Api::noRoute(const Request& request, Response& response, const Form& form, unsigned allowed)
{
    const std::string uri = toUtf8(m_target.raw());
    const std::string method(request.methodText);
    if (request.method == Method::Options) {
        response.contentType = "text/plain; charset=UTF-8";
        if (allowed != 0)
            response.headers += "Allow: " + methodNames(allowed, ",") + "\r\n";
        return;
    }
    if (request.method == Method::Other) {
        const bool openSearch = !m_door.profile->distribution.empty();
        std::string reason =
            openSearch ? "Unexpected HTTP method" : "Unexpected http method [" + method + "]";
        ApiError error = plainError(405, std::move(reason));
        if (allowed != 0) {
            error.reason += ", allowed: [" + methodNames(allowed, ", ") + "]";
            error.headers = "Allow: " + methodNames(allowed, ",") + "\r\n";
        }
        refuse(error, response, form);
        return;
    }
    if (allowed != 0) {
        ApiError error = plainError(405, "Incorrect HTTP method for uri [" + uri + "] and method [" + method +
                                             "], allowed: [" + methodNames(allowed, ", ") + "]");
        error.headers = "Allow: " + methodNames(allowed, ",") + "\r\n";
        refuse(error, response, form);
        return;
    }
    const std::string shown = m_door.profile->unknownUriWithQuery ? uri : toUtf8(m_target.rawPath());
    ApiError error = plainError(400, "no handler found for uri [" + shown + "] and method [" + method + "]");
    error.shape = ApiError::Shape::PlainNoStatus;
    refuse(error, response, form);
}

void Api::run(const Request& request, Response& response, Form& form, const Route& route)
{
    Context context{m_door, request, m_target, route, response, form.style,    form.output,
                    0,      {},      {},       {},    {},       Filtering::On, false};
    context.begin = m_door.tracker.now();
    for (std::size_t i = 0; i < route.segments.size(); ++i) {
        switch (route.segments[i].part) {
        case Route::Part::Literal:
            break;
        case Route::Part::Index:
            context.index = m_target.segment(i);
            break;
        case Route::Part::Id:
            context.id = m_target.segment(i);
            break;
        case Route::Part::Name:
            context.name = m_target.segment(i);
            break;
        }
    }
    ApiResult<void> done;
    if (route.body == Route::Body::None && !request.body.empty()) {
        done = failure(illegalArgument("request [" + std::string(request.methodText) + " " + m_target.path() +
                                       "] does not support having a body"));
    } else {
        done = route.handler(context);
    }
    response.delay = context.delay;
    Filtering filtering = context.filtering;
    if (!done.has_value()) {
        refuse(done.error(), response, form);
        filtering = Filtering::Off;
        if (!context.recorded)
            m_door.tracker.refused(context.begin, response.status);
    }
    if (!form.output.plain() && response.contentType.empty())
        applyOutputOptions(response.body, form.output, filtering);
}

void Api::dispatch(const Request& request, Response& response, Form& form)
{
    const Profile& profile = *m_door.profile;
    form.style.profile = &profile;
    form.style.emitType = profile.emitType;
    const auto parsed = m_target.parse(request.target);
    if (auto refused = m_gate.check(request, m_target.rawPath(), response)) {
        refuse(*refused, response, form);
        return;
    }
    if (m_gate.answeredPreflight(request, response))
        return;
    if (!parsed.has_value()) {
        const EscapeError& escape = parsed.error();
        refuse(escape.inPath ? plainError(405, escape.reason)
                             : parseError("bad_parameter_exception", escape.reason),
               response, form);
        return;
    }
    auto media = negotiate(request, profile);
    if (!media.has_value()) {
        refuse(media.error(), response, form);
        return;
    }
    form.output = outputOptions(*media);
    form.style.errorTrace = form.output.errorTrace;
    form.vendor = media->accept.vendor;
    form.major = media->major;
    if (media->major == 7 && !profile.emitType) {
        form.style.emitType = true;
        form.style.typeFirst = true;
    }
    const RouteTable::Match match = m_routes.match(request.method, m_target);
    if (!match.route) {
        noRoute(request, response, form, match.allowed);
        return;
    }
    const bool streaming = match.route->path.ends_with("_bulk") || match.route->path.ends_with("_msearch");
    if (auto checked = checkBodyType(request, media->content, profile, streaming); !checked.has_value()) {
        refuse(checked.error(), response, form);
        return;
    }
    run(request, response, form, *match.route);
}

void Api::compress(const Request& request, Response& response) const
{
    constexpr std::size_t kWorthIt = 1400; // what fits one packet gains nothing
    if (response.body.size() < kWorthIt || !response.compressible ||
        request.acceptEncoding.find("gzip") == std::string_view::npos)
        return;
    response.body = gzip(response.body);
    response.headers += "content-encoding: gzip\r\n";
}

void Api::handle(ConnectionId connection, const Request& original, Response& response)
{
    m_door.tracker.beginRequest(connection, original);
    Form form;
    form.style.profile = m_door.profile;
    Request request = original;
    if (!request.contentEncoding.empty() && request.contentEncoding != "identity" && !request.body.empty()) {
        auto inflated = request.contentEncoding == "gzip"
                            ? gunzip(request.body, m_bodyLimit)
                            : Result<std::string, InflateFailure>(failure(InflateFailure::Broken));
        if (!inflated.has_value()) {
            const bool large = inflated.error() == InflateFailure::TooLarge;
            response.status = large ? 413 : 400;
            if (!large)
                refuse(illegalArgument("the body is not what its Content-Encoding [" +
                                       toUtf8(request.contentEncoding) + "] says"),
                       response, form);
            setContentType(response, form);
            requests.fetch_add(1, std::memory_order_relaxed);
            errors.fetch_add(1, std::memory_order_relaxed);
            return;
        }
        m_inflated = std::move(*inflated);
        request.body = m_inflated;
    }
    try {
        dispatch(request, response, form);
    } catch (const std::exception& problem) {
        ApiError error = parseError("exception", problem.what());
        error.status = 500;
        refuse(error, response, form);
    }
    if (!m_sink)
        response.ticket = 0; // nobody to wait for
    setContentType(response, form);
    if (!request.opaqueId.empty()) {
        response.headers += "X-Opaque-Id: ";
        response.headers += request.opaqueId;
        response.headers += "\r\n";
    }
    if (!request.acceptEncoding.empty())
        compress(request, response);
    requests.fetch_add(1, std::memory_order_relaxed);
    if (response.status >= 400)
        errors.fetch_add(1, std::memory_order_relaxed);
    conflicts.store(m_door.tracker.conflicts(), std::memory_order_relaxed);
}

} // namespace racescope::http
