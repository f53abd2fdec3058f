// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/lab_form.h"

#include "language/engine_text.h"
#include "models/format.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr std::size_t kMostSizes = 200;

struct Preset {
    const char* policy;
    const char* words;
};
constexpr Preset kPresets[] = {
    {"none", QT_TRANSLATE_NOOP("racescope::LabForm", "No backoff: again at once")},
    {"exponential", QT_TRANSLATE_NOOP("racescope::LabForm", "Exponential")},
    {"full", QT_TRANSLATE_NOOP("racescope::LabForm", "Full jitter")},
    {"equal", QT_TRANSLATE_NOOP("racescope::LabForm", "Equal jitter")},
    {"decorrelated", QT_TRANSLATE_NOOP("racescope::LabForm", "Decorrelated jitter")},
    {"fixed", QT_TRANSLATE_NOOP("racescope::LabForm", "Fixed wait")},
    {"linear", QT_TRANSLATE_NOOP("racescope::LabForm", "Linear")},
    {"bucket", QT_TRANSLATE_NOOP("racescope::LabForm", "Retry budget (token bucket)")},
    {"aimd", QT_TRANSLATE_NOOP("racescope::LabForm", "Adaptive gap (AIMD)")},
    {"adaptive", QT_TRANSLATE_NOOP("racescope::LabForm", "Adaptive rate (CUBIC)")},
    {"retry_on_conflict:3", QT_TRANSLATE_NOOP("racescope::LabForm", "retry_on_conflict=3")},
    {"es_bulk", QT_TRANSLATE_NOOP("racescope::LabForm", "Elasticsearch bulk helper")},
    {"aws", QT_TRANSLATE_NOOP("racescope::LabForm", "AWS standard")},
};

// A law or list that the engine parses: its error with the column.
template <class Parse, class Value>
std::optional<QString> parsed(const QString& text, Parse parse, Value& into)
{
    auto result = parse(text.trimmed().toStdString());
    if (!result)
        return LabForm::tr("%1 (character %2)")
            .arg(engineText(result.error().message))
            .arg(result.error().column);
    into = std::move(*result);
    return std::nullopt;
}

template <class Number>
std::optional<QString> whole(const QString& text, Number least, Number most, Number& into)
{
    bool isNumber = false;
    const qulonglong number = text.trimmed().toULongLong(&isNumber);
    if (!isNumber || number < least || number > most)
        return LabForm::tr("must be a whole number from %1 to %2").arg(least).arg(most);
    into = Number(number);
    return std::nullopt;
}

std::optional<QString> readService(const QString& text, LabPlan& plan)
{
    bool isNumber = false;
    const double ms = text.trimmed().toDouble(&isNumber);
    if (!isNumber || !(ms >= 0 && ms <= 3'600'000))
        return LabForm::tr("must be a number of milliseconds from 0 to 3600000");
    plan.model.world.serviceTime = Nanos(ms * 1e6 + 0.5);
    return std::nullopt;
}

std::optional<QString> readKeys(const QString& text, LabPlan& plan)
{
    const QString law = text.trimmed();
    plan.model.zipf = 0;
    if (law == u"uniform"_s)
        return std::nullopt;
    bool isNumber = false;
    const double exponent = law.startsWith(u"zipf:"_s) ? law.mid(5).toDouble(&isNumber) : 0;
    if (!isNumber || !(exponent >= 0 && exponent <= 10))
        return LabForm::tr("must be uniform or zipf:S with S from 0 to 10");
    plan.model.zipf = exponent;
    return std::nullopt;
}

QString msText(Nanos time)
{
    return QString::number(double(time) / 1e6, 'g', 12);
}

} // namespace

Result<std::vector<std::uint32_t>, QString> clientsFromText(const QString& text)
{
    std::vector<std::uint32_t> clients;
    for (const QString& word : text.split(u',')) {
        const QStringList ends = word.trimmed().split(u'-');
        const QStringList last = ends.size() == 2 ? ends[1].split(u':') : QStringList();
        std::uint32_t from = 0;
        std::uint32_t to = 0;
        std::uint32_t step = 1;
        std::optional<QString> problem = whole(ends[0], 1U, kMaxLabClients, from);
        if (!problem && ends.size() == 2)
            problem = whole(last[0], from, kMaxLabClients, to);
        if (!problem && last.size() == 2)
            problem = whole(last[1], 1U, kMaxLabClients, step);
        if (problem || ends.size() > 2 || last.size() > 2)
            return failure(LabForm::tr("“%1”: write numbers from 1 to %2, as in 10, 50, 100 or 10-190:10")
                               .arg(word.trimmed())
                               .arg(kMaxLabClients));
        for (std::uint64_t n = from; n <= std::max(from, to); n += step) {
            if (clients.size() == kMostSizes)
                return failure(LabForm::tr("at most %1 numbers of clients").arg(kMostSizes));
            clients.push_back(std::uint32_t(n));
        }
    }
    std::sort(clients.begin(), clients.end());
    clients.erase(std::unique(clients.begin(), clients.end()), clients.end());
    return clients;
}

QString clientsToText(const std::vector<std::uint32_t>& clients)
{
    const bool isRange = clients.size() > 3;
    const std::uint32_t step = isRange ? clients[1] - clients[0] : 0;
    bool isEven = isRange;
    for (std::size_t i = 1; isEven && i < clients.size(); ++i)
        isEven = clients[i] - clients[i - 1] == step;
    if (isEven)
        return u"%1-%2:%3"_s.arg(clients.front()).arg(clients.back()).arg(step);
    QStringList words;
    for (const std::uint32_t n : clients)
        words += QString::number(n);
    return words.join(u", "_s);
}

LabForm::LabForm(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"labForm"_s);
    auto* form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addText(*form, u"clients"_s, tr("Clients"), tr("Numbers of clients: 10, 50, 100 or 10-190:10"),
            [](const QString& text, LabPlan& plan) -> std::optional<QString> {
                auto clients = clientsFromText(text);
                if (!clients)
                    return clients.error();
                plan.clients = std::move(*clients);
                return std::nullopt;
            });
    addPolicies(*form);
    addWorld(*form);
    addText(*form, u"runs"_s, tr("Runs of each"), tr("More runs, smaller errors"),
            [](const QString& text, LabPlan& plan) { return whole(text, 1U, kMaxLabRuns, plan.runs); });
    addText(*form, u"seed"_s, tr("Seed"), tr("The same seed gives the same figures"),
            [](const QString& text, LabPlan& plan) {
                return whole(text, std::uint64_t(0), std::uint64_t(INT64_MAX), plan.seed);
            });
    show(referencePlan());
}

void LabForm::addPolicies(QFormLayout& form)
{
    m_policies = new QListWidget;
    m_policies->setObjectName(u"labPolicies"_s);
    m_policies->setAccessibleName(tr("Policies"));
    m_policies->setToolTip(tr("What a refused client does before it tries again"));
    m_policies->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const Preset& preset : kPresets) {
        auto* item = new QListWidgetItem(tr(preset.words), m_policies);
        item->setData(Qt::UserRole, QString::fromLatin1(preset.policy));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        if (const auto policy = parseLabPolicy(preset.policy))
            item->setToolTip(engineText(describe(*policy)));
    }
    m_policies->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the form is scrolled as a whole
    m_policies->setFixedHeight(m_policies->sizeHintForRow(0) * m_policies->count() +
                               2 * m_policies->frameWidth());
    connect(m_policies, &QListWidget::itemChanged, this, &LabForm::check);
    auto* label = new QLabel(tr("Policies"));
    label->setBuddy(m_policies);
    form.addRow(label, m_policies);
    addText(form, u"policies"_s, tr("Further policies"),
            tr("With parameters: full:20,2000 (base and cap in ms), fixed:50, sequence:10,20,50, "
               "formula:min(2000,5*2^n)*uniform(0.5,1), "
               "bucket:500,0.1, retry_on_conflict:5"),
            [this](const QString& text, LabPlan& plan) { return readPolicies(text, plan); })
        ->setPlaceholderText(tr("full:20,2000"));
}

std::optional<QString> LabForm::readPolicies(const QString& more, LabPlan& plan) const
{
    plan.policies.clear();
    for (int i = 0; i < m_policies->count(); ++i) {
        const QListWidgetItem* item = m_policies->item(i);
        if (item->checkState() == Qt::Checked)
            plan.policies.push_back(*parseLabPolicy(item->data(Qt::UserRole).toString().toStdString()));
    }
    if (more.trimmed().isEmpty())
        return plan.policies.empty() ? std::optional(tr("choose at least one policy")) : std::nullopt;
    std::vector<LabPolicy> further;
    if (auto problem = parsed(QString(more).remove(u' '), parseLabPolicies, further))
        return problem;
    for (LabPolicy& policy : further) {
        const bool isThere = std::any_of(plan.policies.begin(), plan.policies.end(),
                                         [&](const LabPolicy& one) { return one.label == policy.label; });
        if (!isThere)
            plan.policies.push_back(std::move(policy));
    }
    return std::nullopt;
}

void LabForm::addWorld(QFormLayout& form)
{
    addChoice(
        form, u"delay"_s, tr("Message takes"),
        tr("Time of one message in ms: constant:MS, normal:MS,MS or lognormal:MS,MS"),
        {u"normal:10,2"_s, u"constant:10"_s, u"lognormal:10,8"_s, u"normal:1,0.2"_s},
        [](const QString& text, LabPlan& plan) { return parsed(text, parseDelay, plan.model.world.delay); });
    addText(form, u"service"_s, tr("Server works on a message (ms)"),
            tr("0: infinitely fast. Otherwise messages queue up"), readService);
    addChoice(form, u"start"_s, tr("Clients come"), tr("burst, spread:MS or poisson:MS"),
              {u"burst"_s, u"spread:1000"_s, u"poisson:20"_s}, [](const QString& text, LabPlan& plan) {
                  return parsed(text, parseStart, plan.model.world.start);
              });
    addChoice(form, u"think"_s, tr("Think between read and write"),
              tr("none, fixed:MS, uniform:MS,MS, exponential:MS or normal:MS,MS"),
              {u"none"_s, u"fixed:5"_s, u"exponential:20"_s},
              [](const QString& text, LabPlan& plan) { return parsed(text, parseThink, plan.model.think); });
    addText(
        form, u"documents"_s, tr("Documents"), tr("How many there are to choose from"),
        [](const QString& text, LabPlan& plan) { return whole(text, 1U, 1'000'000U, plan.model.documents); });
    addChoice(form, u"keys"_s, tr("Documents are chosen by"), tr("uniform or zipf:S"),
              {u"uniform"_s, u"zipf:1"_s, u"zipf:1.5"_s}, readKeys);
    addText(
        form, u"updates"_s, tr("Updates a client wants"), tr("One after the other"),
        [](const QString& text, LabPlan& plan) { return whole(text, 1U, 1'000'000U, plan.model.updates); });
}

QLineEdit* LabForm::addText(QFormLayout& form, const QString& parameter, const QString& label,
                            const QString& tip, Read read)
{
    auto* edit = new QLineEdit;
    addField(form, label, tip, {parameter, edit, edit, new QLabel, std::move(read)});
    return edit;
}

QLineEdit* LabForm::addChoice(QFormLayout& form, const QString& parameter, const QString& label,
                              const QString& tip, const QStringList& suggestions, Read read)
{
    auto* box = new QComboBox;
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->addItems(suggestions);
    addField(form, label, tip, {parameter, box, box->lineEdit(), new QLabel, std::move(read)});
    return box->lineEdit();
}

void LabForm::addField(QFormLayout& form, const QString& label, const QString& tip, Field field)
{
    field.editor->setObjectName(QString(u"lab_"_s % field.parameter));
    field.editor->setAccessibleName(label);
    field.text->setAccessibleName(label);
    field.editor->setToolTip(tip);
    field.problem->setObjectName(QString(u"labProblem_"_s % field.parameter));
    field.problem->setWordWrap(true);
    field.problem->setTextFormat(Qt::PlainText);
    field.problem->hide();
    auto* cell = new QWidget;
    auto* layout = new QVBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(field.editor);
    layout->addWidget(field.problem);
    auto* words = new QLabel(label);
    words->setBuddy(field.editor);
    form.addRow(words, cell);
    connect(field.text, &QLineEdit::textChanged, this, &LabForm::check);
    connect(field.text, &QLineEdit::returnPressed, this, &LabForm::submitted);
    m_fields.push_back(std::move(field));
}

void LabForm::show(const LabPlan& plan)
{
    {
        const QScopedValueRollback showing(m_showing, true);
        QStringList further;
        for (int i = 0; i < m_policies->count(); ++i)
            m_policies->item(i)->setCheckState(Qt::Unchecked);
        for (const LabPolicy& policy : plan.policies) {
            const QString label = format::text(policy.label);
            QListWidgetItem* found = nullptr;
            for (int i = 0; i < m_policies->count(); ++i) {
                if (m_policies->item(i)->data(Qt::UserRole).toString() == label)
                    found = m_policies->item(i);
            }
            if (found)
                found->setCheckState(Qt::Checked);
            else
                further += label;
        }
        const LabModel& model = plan.model;
        const QHash<QString, QString> texts{
            {u"clients"_s, clientsToText(plan.clients)},
            {u"policies"_s, further.join(u", "_s)},
            {u"runs"_s, QString::number(plan.runs)},
            {u"seed"_s, QString::number(plan.seed)},
            {u"delay"_s, format::text(toText(model.world.delay))},
            {u"service"_s, msText(model.world.serviceTime)},
            {u"start"_s, format::text(toText(model.world.start))},
            {u"think"_s, format::text(toText(model.think))},
            {u"documents"_s, QString::number(model.documents)},
            {u"keys"_s, model.zipf > 0 ? u"zipf:%1"_s.arg(model.zipf) : u"uniform"_s},
            {u"updates"_s, QString::number(model.updates)},
        };
        for (const Field& field : m_fields)
            field.text->setText(texts.value(field.parameter));
    }
    check();
}

std::optional<LabPlan> LabForm::plan() const
{
    LabPlan plan;
    for (const Field& field : m_fields) {
        if (field.read(field.text->text(), plan))
            return std::nullopt;
    }
    return findProblem(plan) ? std::nullopt : std::optional(std::move(plan));
}

void LabForm::check()
{
    if (m_showing)
        return;
    LabPlan plan;
    bool isFine = true;
    std::vector<std::optional<QString>> problems;
    for (const Field& field : m_fields) {
        problems.push_back(field.read(field.text->text(), plan));
        isFine = isFine && !problems.back();
    }
    // What each field alone cannot know: a time longer than the lab takes.
    const auto beyond = isFine ? findProblem(plan) : std::nullopt;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const Field& field = m_fields[i];
        if (beyond && format::text(beyond->parameter) == field.parameter)
            problems[i] = engineText(beyond->message);
        QPalette palette = field.problem->palette();
        palette.setColor(QPalette::WindowText, Theme::current().fill(Severity::Conflict));
        field.problem->setPalette(palette);
        field.problem->setText(problems[i].value_or(QString()));
        field.problem->setVisible(problems[i].has_value());
        field.text->setAccessibleDescription(problems[i].value_or(field.editor->toolTip()));
    }
    emit changed();
}

void LabForm::focusFirstProblem()
{
    for (const Field& field : m_fields) {
        if (!field.problem->text().isEmpty()) {
            field.editor->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

} // namespace racescope
