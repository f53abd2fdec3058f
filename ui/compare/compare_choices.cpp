// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/compare_choices.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr std::array kWords{"start"_L1, "mark"_L1, "commit"_L1};

} // namespace

std::string compareChoicesAsText(const CompareChoices& choices)
{
    QJsonArray marks;
    for (const CompareAlignment::Mark& mark : choices.alignment.marks)
        marks.append(QJsonObject{{u"name"_s, mark.name}, {u"ns"_s, QString::number(mark.time)}});
    const QJsonObject object{{u"sources"_s, QJsonArray{choices.sources[0], choices.sources[1]}},
                             {u"align"_s, kWords[std::size_t(choices.alignment.at)]},
                             {u"marks"_s, marks},
                             {u"commit"_s, choices.alignment.commit}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

CompareChoices compareChoicesFromText(const std::string& text)
{
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    CompareChoices choices;
    const auto word = std::ranges::find(kWords, object[u"align"_s].toString());
    if (word != kWords.end())
        choices.alignment.at = CompareAlignment::At(word - kWords.begin());
    choices.alignment.commit = std::max(1, object[u"commit"_s].toInt(1));
    for (int side = 0; side < 2; ++side) {
        const QJsonObject mark = object[u"marks"_s].toArray().at(side).toObject();
        choices.alignment.marks[std::size_t(side)] = {mark[u"name"_s].toString(),
                                                      mark[u"ns"_s].toString().toLongLong()};
        choices.sources[std::size_t(side)] = object[u"sources"_s].toArray().at(side).toString();
    }
    return choices;
}

} // namespace racescope
