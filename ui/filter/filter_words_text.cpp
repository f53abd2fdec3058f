// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filter_words_text.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

// The context that translators see.
class Words {
    Q_DECLARE_TR_FUNCTIONS(racescope::Filter)
};

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

QString exampleOf(FilterField field)
{
    switch (info(field).value) {
    case FilterValue::Name:
        return field == FilterField::Document ? u"doc:products/*"_s
                                              : QString(text(info(field).name) % u":3"_s);
    case FilterValue::Number:
        return field == FilterField::Status ? u"status:409"_s : QString(text(info(field).name) % u":>=2"_s);
    case FilterValue::Duration:
        return text(info(field).name) % u":>5ms"_s;
    case FilterValue::Word:
        return text(info(field).name) % u':' % text(filterWords(field).back());
    }
    return {};
}

QString sentence(const FilterError& error)
{
    const QString subject = text(error.subject);
    const QString field = text(info(error.field).name);
    switch (error.problem) {
    case FilterProblem::UnknownField:
        return Words::tr("There is no field “%1”.").arg(subject);
    case FilterProblem::UnknownWord:
        return Words::tr("“%1” is nothing that “%2” can be.").arg(subject, field);
    case FilterProblem::NoValue:
        return Words::tr("“%1:” needs a value, as in %2.").arg(field, exampleOf(error.field));
    case FilterProblem::NotANumber:
        return Words::tr("“%1” wants a whole number, as in %2.").arg(field, exampleOf(error.field));
    case FilterProblem::NotADuration:
        return Words::tr("“%1” wants a time with its unit, as in %2.").arg(field, exampleOf(error.field));
    case FilterProblem::NotComparable:
        return Words::tr("“%1” has no larger and smaller; name it, as in %2.")
            .arg(field, exampleOf(error.field));
    case FilterProblem::EmptyRange:
        return Words::tr("In “%1” the first number is the larger one.").arg(subject);
    case FilterProblem::UnclosedQuote:
        return Words::tr("This quotation mark is not closed.");
    case FilterProblem::UnclosedBracket:
        return Words::tr("This bracket is not closed.");
    case FilterProblem::UnopenedBracket:
        return Words::tr("This bracket closes nothing.");
    case FilterProblem::NothingToJoin:
        return subject == u"()"_s ? Words::tr("There is nothing between these brackets.")
                                  : Words::tr("%1 needs a condition beside it.").arg(subject);
    case FilterProblem::TooLong:
        return Words::tr("This is more than a filter can hold.");
    }
    return {};
}

} // namespace

QString filterErrorText(const FilterError& error)
{
    const QString what = sentence(error);
    return error.suggestion.empty() ? what
                                    : Words::tr("%1 Did you mean “%2”?").arg(what, text(error.suggestion));
}

QString filterFieldText(FilterField field)
{
    switch (field) {
    case FilterField::Text:
        return Words::tr("words found anywhere");
    case FilterField::Worker:
        return Words::tr("the worker, by name or number");
    case FilterField::Group:
        return Words::tr("the group of workers in the scenario");
    case FilterField::Document:
        return Words::tr("the document: index/id, or one of them");
    case FilterField::Index:
        return Words::tr("the index of the document");
    case FilterField::Kind:
        return Words::tr("what happened");
    case FilterField::Status:
        return Words::tr("the status of the answer");
    case FilterField::Guard:
        return Words::tr("how a write was protected");
    case FilterField::Attempt:
        return Words::tr("which try of an update it was");
    case FilterField::Update:
        return Words::tr("the number of the worker's update");
    case FilterField::SeqNoField:
        return Words::tr("the _seq_no found, made or current");
    case FilterField::Term:
        return Words::tr("the _primary_term of it");
    case FilterField::VersionField:
        return Words::tr("the _version of it");
    case FilterField::Time:
        return Words::tr("when it began, since the start");
    case FilterField::Took:
        return Words::tr("how long it took");
    case FilterField::Behind:
        return Words::tr("how many commits a refused write was behind");
    case FilterField::Held:
        return Words::tr("how long the loser had held its token");
    case FilterField::Winner:
        return Words::tr("who won against a refused write");
    case FilterField::Outcome:
        return Words::tr("how it went on after the refusal");
    }
    return {};
}

QString filterHelp()
{
    QString rows;
    for (const FilterFieldInfo& field : filterFields()) {
        if (field.field != FilterField::Text)
            rows += u"<tr><td style=\"padding-right:14px\"><code>%1</code></td><td>%2</td></tr>"_s.arg(
                exampleOf(field.field).toHtmlEscaped(), filterFieldText(field.field).toHtmlEscaped());
    }
    return Words::tr("<p>Conditions side by side must all hold. <code>OR</code> between them, "
                     "<code>NOT</code> or <code>-</code> before one, brackets around several.</p>") %
           u"<table>"_s % rows % u"</table>"_s;
}

int charactersBefore(const std::string& utf8, std::size_t bytes)
{
    return int(QString::fromUtf8(utf8.data(), qsizetype(std::min(bytes, utf8.size()))).size());
}

std::size_t bytesBefore(const QString& text, int characters)
{
    return std::size_t(text.left(characters).toUtf8().size());
}

} // namespace racescope
