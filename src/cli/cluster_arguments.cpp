// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cluster_arguments.h"

#include "cli/command.h"
#include "cli/secret.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace racescope::cli {

namespace {

constexpr double kLongestTimeout = 3600; // seconds

const QStringList& clusterOptions()
{
    static const QStringList options{u"user"_s,    u"password-file"_s, u"api-key-file"_s,
                                     u"ca-file"_s, u"insecure"_s,      u"timeout"_s};
    return options;
}

} // namespace

bool isClusterUrl(const QString& target)
{
    return target.startsWith(u"http://"_s) || target.startsWith(u"https://"_s);
}

void addClusterOptions(Arguments& arguments)
{
    arguments.option(u"user"_s, u"On a cluster: name for basic authentication (or name it in the URL)."_s,
                     u"NAME"_s);
    arguments.option(u"password-file"_s,
                     u"On a cluster: file with the password (or set RACESCOPE_PASSWORD)."_s, u"FILE"_s);
    arguments.option(u"api-key-file"_s, u"On a cluster: file with an API key (or set RACESCOPE_API_KEY)."_s,
                     u"FILE"_s);
    arguments.option(u"ca-file"_s, u"On a cluster: certificates of trusted authorities, in PEM form."_s,
                     u"FILE"_s);
    arguments.option(u"insecure"_s, u"On a cluster: do not check its certificate."_s);
    arguments.option(u"timeout"_s, u"On a cluster: how long one request may take; 10 unless given."_s,
                     u"SECONDS"_s);
}

std::optional<cluster::Endpoint> readEndpoint(const Arguments& arguments, const QString& urlOption,
                                              std::optional<int>& status)
{
    auto endpoint = cluster::parseEndpoint(arguments.value(urlOption).toStdString());
    if (!endpoint) {
        status = arguments.wrong(urlOption, QString::fromStdString(endpoint.error()));
        return std::nullopt;
    }
    endpoint->caFile = QFile::encodeName(arguments.value(u"ca-file"_s)).toStdString();
    endpoint->insecure = arguments.has(u"insecure"_s);
    if (!endpoint->tls && (arguments.has(u"ca-file"_s) || endpoint->insecure))
        status = arguments.wrong(endpoint->insecure ? u"insecure"_s : u"ca-file"_s, u"needs an https URL"_s);
    if (!endpoint->caFile.empty() && endpoint->insecure)
        status = arguments.wrong(u"insecure"_s, u"does not go with --ca-file"_s);
    if (const auto seconds = arguments.number(u"timeout"_s, 0.001, kLongestTimeout, status))
        endpoint->timeout = std::chrono::milliseconds(std::int64_t(*seconds * 1000));
    const auto password = secret(arguments, u"password-file"_s, "RACESCOPE_PASSWORD");
    const auto apiKey = secret(arguments, u"api-key-file"_s, "RACESCOPE_API_KEY");
    if (!password || !apiKey)
        status = InputOutput;
    if (status)
        return std::nullopt;
    if (!apiKey->empty())
        endpoint->authorization = "ApiKey " + *apiKey;
    else if (arguments.has(u"user"_s))
        endpoint->authorization =
            cluster::basicAuthorization(arguments.value(u"user"_s).toStdString(), *password);
    else if (arguments.has(u"password-file"_s))
        status = arguments.wrong(u"password-file"_s, u"needs --user"_s);
    return *endpoint;
}

void refuseClusterOptions(const Arguments& arguments, std::optional<int>& status)
{
    for (const QString& option : clusterOptions() + QStringList{u"existing"_s, u"keep"_s}) {
        if (arguments.has(option))
            status = arguments.wrong(option, u"needs --target URL"_s);
    }
}

} // namespace racescope::cli
