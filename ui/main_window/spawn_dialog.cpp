// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/spawn_dialog.h"

#include "base/json.h"
#include "language/engine_text.h"
#include "models/format.h"
#include "target/target_text.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr std::size_t kDocumentsListed = 200;
constexpr double kNanosPerMs = 1e6;

// Shows no zeros behind the comma that say nothing.
class MillisecondBox final : public QDoubleSpinBox {
public:
    QString textFromValue(double value) const override
    {
        QString text = locale().toString(value, 'f', decimals());
        text.remove(locale().groupSeparator());
        while (text.endsWith(locale().zeroDigit()) && text.contains(locale().decimalPoint()))
            text.chop(1);
        if (text.endsWith(locale().decimalPoint()))
            text.chop(1);
        return text;
    }
};

QDoubleSpinBox* milliseconds(double most = 3'600'000)
{
    auto* box = new MillisecondBox;
    box->setRange(0, most);
    box->setDecimals(3);
    box->setSuffix(SpawnDialog::tr(" ms"));
    box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    return box;
}

Nanos nanos(const QDoubleSpinBox& box)
{
    return Nanos(box.value() * kNanosPerMs + 0.5);
}

template <class Enum> void addItem(QComboBox& box, const QString& text, Enum value, const QString& tip = {})
{
    box.addItem(text, int(value));
    if (!tip.isEmpty())
        box.setItemData(box.count() - 1, tip, Qt::ToolTipRole);
}

template <class Enum> Enum chosen(const QComboBox& box)
{
    return Enum(box.currentData().toInt());
}

template <class Enum> void choose(QComboBox& box, Enum value)
{
    box.setCurrentIndex(std::max(0, box.findData(int(value))));
}

QWidget* inOneRow(std::initializer_list<QWidget*> widgets)
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget* widget : widgets)
        layout->addWidget(widget, qobject_cast<QLabel*>(widget) ? 0 : 1);
    return row;
}

// What the field beside the policy holds of it.
QString parametersOf(const RetryPolicy& retry)
{
    if (retry.kind == RetryKind::Formula)
        return format::text(retry.formula.text());
    if (retry.kind != RetryKind::Sequence && retry.kind != RetryKind::TokenBucket)
        return {};
    QStringList numbers;
    for (const Nanos wait : retry.sequence)
        numbers.append(QString::number(double(wait) / kNanosPerMs));
    if (retry.kind == RetryKind::TokenBucket)
        numbers = {QString::number(retry.bucketCapacity), QString::number(retry.bucketRatio)};
    return numbers.join(u", ");
}

QString freshName(const RacePlan& plan)
{
    for (int number = 1;; ++number) {
        const std::string name = "spawned-" + std::to_string(number);
        const bool isTaken = std::any_of(plan.groups.begin(), plan.groups.end(),
                                         [&](const GroupPlan& group) { return group.name == name; });
        if (!isTaken)
            return format::text(name);
    }
}

} // namespace

SpawnDialog::SpawnDialog(const RacePlan& plan, QWidget* parent)
    : QDialog(parent)
    , m_plan(plan)
{
    setObjectName(u"spawnDialog"_s);
    setWindowTitle(tr("Spawn workers"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    setupWho(*form);
    setupProgram(*form);
    setupGuard(*form);
    setupRetry(*form);
    setupThink(*form);
    setupDocuments(*form);
    setupButtons();
    suggest(m_plan.groups.empty() ? GroupPlan() : m_plan.groups.front());
    enableFields();
    setMinimumWidth(fontMetrics().averageCharWidth() * 72);
}

SpawnDialog::Field SpawnDialog::addField(QFormLayout& form, const QString& label, QWidget* input,
                                         const QString& name)
{
    input->setObjectName(name);
    if (input->accessibleName().isEmpty())
        input->setAccessibleName(QString(label).remove(u'&'));
    auto* error = new QLabel;
    error->setObjectName(QString(name % u"Error"_s));
    error->setWordWrap(true);
    QPalette p = error->palette();
    p.setColor(QPalette::WindowText, Theme::current().fill(Severity::Conflict));
    error->setPalette(p);
    error->hide();
    auto* stack = new QVBoxLayout;
    stack->setSpacing(2);
    stack->addWidget(input);
    stack->addWidget(error);
    auto* title = new QLabel(label);
    title->setBuddy(input);
    title->setMinimumWidth(title->sizeHint().width()); // or the form cuts long words off
    form.addRow(title, stack);
    m_fields.append({input, error});
    return m_fields.constLast();
}

void SpawnDialog::setupWho(QFormLayout& form)
{
    auto* target = new QLabel(targetDetail(m_plan.replicas));
    target->setObjectName(u"spawnTarget"_s);
    target->setWordWrap(true);
    target->setToolTip(tr("A race keeps its target. Race > Target… chooses that of the next one."));
    form.addRow(tr("Race on"), target);
    m_count = new QSpinBox;
    m_count->setRange(1, int(kMaxThreads));
    m_count->setValue(4);
    addField(form, tr("&How many"), m_count, u"spawnCount"_s);
    m_name = new QLineEdit(freshName(m_plan));
    m_nameField = addField(form, tr("&Name of the group"), m_name, u"spawnName"_s);
    m_updates = new QSpinBox;
    m_updates->setRange(0, 1'000'000'000);
    m_updates->setSpecialValueText(tr("until the race is stopped"));
    addField(form, tr("&Updates each"), m_updates, u"spawnUpdates"_s);
}

void SpawnDialog::setupProgram(QFormLayout& form)
{
    m_program = new QComboBox;
    addItem(*m_program, tr("Read, think, write"), ProgramKind::ReadThinkWrite);
    addItem(*m_program, tr("Write blindly, without reading"), ProgramKind::BlindWrite);
    addItem(*m_program, tr("_update, the store reads and writes"), ProgramKind::UpdateApi);
    addItem(*m_program, tr("Create"), ProgramKind::Create);
    addItem(*m_program, tr("Read, think, delete"), ProgramKind::Delete);
    addItem(*m_program, tr("Delete and create again"), ProgramKind::DeleteRecreate);
    addField(form, tr("&Program"), m_program, u"spawnProgram"_s);
    m_change = new QComboBox;
    addItem(*m_change, tr("Add to a number"), Modification::Kind::Add);
    addItem(*m_change, tr("Set a field"), Modification::Kind::Set);
    addItem(*m_change, tr("Append to an array"), Modification::Kind::Append);
    addItem(*m_change, tr("Merge an object"), Modification::Kind::Merge);
    addField(form, tr("Ch&ange"), m_change, u"spawnChange"_s);
    m_field = new QLineEdit;
    m_fieldField = addField(form, tr("&Field"), m_field, u"spawnField"_s);
    m_value = new QLineEdit;
    m_valueField = addField(form, tr("&Value"), m_value, u"spawnValue"_s);
    m_retryOnConflict = new QSpinBox;
    m_retryOnConflict->setRange(0, 1000);
    addField(form, tr("retry_&on_conflict"), m_retryOnConflict, u"spawnRetryOnConflict"_s);
    for (QComboBox* box : {m_program, m_change})
        connect(box, &QComboBox::currentIndexChanged, this, &SpawnDialog::enableFields);
}

void SpawnDialog::setupGuard(QFormLayout& form)
{
    m_guard = new QComboBox;
    addItem(*m_guard, tr("none: the last write wins"), Guard::None);
    addItem(*m_guard, tr("seq_no: if_seq_no and if_primary_term"), Guard::BySeqNo);
    addItem(*m_guard, tr("version: the old way, blind to a failover"), Guard::ByVersion);
    addItem(*m_guard, tr("external: only a greater version"), Guard::External);
    addItem(*m_guard, tr("external_gte: a version not smaller"), Guard::ExternalGte);
    addItem(*m_guard, tr("create: only if there is no document"), Guard::Create);
    addField(form, tr("&Guard"), m_guard, u"spawnGuard"_s);
}

void SpawnDialog::setupRetry(QFormLayout& form)
{
    m_retry = new QComboBox;
    addItem(*m_retry, tr("none: the first 409 ends the update"), RetryKind::None);
    addItem(*m_retry, tr("at once"), RetryKind::Immediate);
    addItem(*m_retry, tr("fixed wait"), RetryKind::Fixed);
    addItem(*m_retry, tr("linear"), RetryKind::Linear);
    addItem(*m_retry, tr("exponential"), RetryKind::Exponential);
    addItem(*m_retry, tr("exponential, full jitter"), RetryKind::FullJitter);
    addItem(*m_retry, tr("exponential, equal jitter"), RetryKind::EqualJitter);
    addItem(*m_retry, tr("decorrelated jitter"), RetryKind::Decorrelated);
    addItem(*m_retry, tr("waits as listed"), RetryKind::Sequence);
    addItem(*m_retry, tr("waits by a formula"), RetryKind::Formula);
    addItem(*m_retry, tr("full jitter on a budget that the group shares"), RetryKind::TokenBucket,
            tr("A token bucket: a retry takes a token, a success gives some back. Without a token the update "
               "is given up."));
    addItem(*m_retry, tr("a gap that adapts (AIMD)"), RetryKind::Aimd,
            tr("Each worker keeps a gap: a 409 doubles it, a success shortens it, also between updates"));
    addItem(*m_retry, tr("full jitter behind a rate that adapts"), RetryKind::Adaptive,
            tr("Each worker limits its own rate in the manner of TCP CUBIC"));
    addField(form, tr("&Retry"), m_retry, u"spawnRetry"_s);
    m_retryText = new QLineEdit;
    m_retryText->setAccessibleName(tr("Waits, formula or budget"));
    m_retryTextField = addField(form, tr("Waits, formula or &budget"), m_retryText, u"spawnRetryText"_s);
    m_base = milliseconds();
    m_base->setObjectName(u"spawnBase"_s);
    m_base->setAccessibleName(tr("Base of the wait"));
    m_cap = milliseconds();
    m_cap->setObjectName(u"spawnCap"_s);
    m_cap->setAccessibleName(tr("Longest wait"));
    m_attempts = new QSpinBox;
    m_attempts->setObjectName(u"spawnAttempts"_s);
    m_attempts->setAccessibleName(tr("Most attempts"));
    m_attempts->setRange(0, 1'000'000);
    m_attempts->setSpecialValueText(tr("no limit"));
    m_attempts->setPrefix(tr("attempts: "));
    m_capField = addField(form, tr("&Wait, longest, attempts"), inOneRow({m_base, m_cap, m_attempts}),
                          u"spawnWaits"_s);
    connect(m_retry, &QComboBox::currentIndexChanged, this, &SpawnDialog::enableFields);
}

void SpawnDialog::setupThink(QFormLayout& form)
{
    m_think = new QComboBox;
    addItem(*m_think, tr("no time"), ThinkKind::None);
    addItem(*m_think, tr("a fixed time"), ThinkKind::Fixed);
    addItem(*m_think, tr("uniform, from least to most"), ThinkKind::Uniform);
    addItem(*m_think, tr("exponential, by its mean"), ThinkKind::Exponential);
    addItem(*m_think, tr("normal, mean and deviation"), ThinkKind::Normal);
    addField(form, tr("&Think"), m_think, u"spawnThink"_s);
    m_thinkA = milliseconds();
    m_thinkA->setObjectName(u"spawnThinkA"_s);
    m_thinkA->setAccessibleName(tr("Think time: fixed, least or mean"));
    m_thinkB = milliseconds();
    m_thinkB->setObjectName(u"spawnThinkB"_s);
    m_thinkB->setAccessibleName(tr("Think time: most or deviation"));
    m_thinkBField = addField(form, tr("Think ti&me"), inOneRow({m_thinkA, m_thinkB}), u"spawnThinkTimes"_s);
    connect(m_think, &QComboBox::currentIndexChanged, this, &SpawnDialog::enableFields);
}

void SpawnDialog::setupDocuments(QFormLayout& form)
{
    m_documents = new QComboBox;
    m_documents->addItem(tr("all, one after the other"), -1);
    m_documents->addItem(tr("all, each as likely"), -2);
    m_documents->addItem(tr("all, a few much more likely (Zipf)"), -3);
    for (std::size_t i = 0; i < std::min(m_plan.documents.size(), kDocumentsListed); ++i) {
        const DocumentPlan& document = m_plan.documents[i];
        m_documents->addItem(tr("only %1").arg(format::text(document.index + '/' + document.id)), int(i));
    }
    m_documents->setCurrentIndex(m_plan.documents.size() == 1 ? 3 : 0);
    addField(form, tr("&Documents"), m_documents, u"spawnDocuments"_s);
    m_zipf = new QDoubleSpinBox;
    m_zipf->setRange(0.1, 5);
    m_zipf->setSingleStep(0.1);
    m_zipf->setValue(1);
    addField(form, tr("&Zipf exponent"), m_zipf, u"spawnZipf"_s);
    connect(m_documents, &QComboBox::currentIndexChanged, this, &SpawnDialog::enableFields);
}

void SpawnDialog::setupButtons()
{
    m_failure = new QLabel;
    m_failure->setObjectName(u"spawnFailure"_s);
    m_failure->setWordWrap(true);
    m_failure->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* spawn = buttons->addButton(tr("&Spawn"), QDialogButtonBox::AcceptRole);
    spawn->setObjectName(u"spawnAccept"_s);
    buttons->button(QDialogButtonBox::Cancel)->setIcon({});
    auto* form = static_cast<QFormLayout*>(layout());
    form->addRow(m_failure);
    form->addRow(buttons);
    spawn->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (const auto wanted = group())
            emit spawnRequested(*wanted);
    });
}

void SpawnDialog::suggest(const GroupPlan& group)
{
    choose(*m_program, group.program.kind);
    const Modification& modification = group.program.modification;
    choose(*m_change, modification.kind);
    m_field->setText(format::text(modification.field));
    m_value->setText(modification.kind == Modification::Kind::Add ? QString::number(modification.amount)
                                                                  : format::text(modification.value));
    m_retryOnConflict->setValue(group.program.retryOnConflict);
    m_updates->setValue(int(std::min<std::uint32_t>(group.updates, 1'000'000'000)));
    choose(*m_guard, group.guard);
    choose(*m_retry, group.retry.kind);
    m_retryText->setText(parametersOf(group.retry));
    m_base->setValue(double(group.retry.base) / kNanosPerMs);
    m_cap->setValue(double(group.retry.cap) / kNanosPerMs);
    m_attempts->setValue(int(std::min<std::uint32_t>(group.retry.maxAttempts, 1'000'000)));
    choose(*m_think, group.think.kind);
    m_thinkA->setValue(double(group.think.a) / kNanosPerMs);
    m_thinkB->setValue(double(group.think.b) / kNanosPerMs);
}

void SpawnDialog::enableFields()
{
    const auto program = chosen<ProgramKind>(*m_program);
    const bool modifies = program != ProgramKind::Delete;
    m_change->setEnabled(modifies);
    m_field->setEnabled(modifies && chosen<Modification::Kind>(*m_change) != Modification::Kind::Merge);
    m_value->setEnabled(modifies);
    m_value->setPlaceholderText(chosen<Modification::Kind>(*m_change) == Modification::Kind::Add
                                    ? tr("a whole number, e.g. -1")
                                    : tr("JSON"));
    m_retryOnConflict->setEnabled(program == ProgramKind::UpdateApi);
    const auto retry = chosen<RetryKind>(*m_retry);
    const bool isWritten = retry == RetryKind::Sequence || retry == RetryKind::Formula;
    const bool waits = retry != RetryKind::None && retry != RetryKind::Immediate && !isWritten;
    m_retryText->setEnabled(isWritten || retry == RetryKind::TokenBucket);
    m_retryText->setPlaceholderText(retry == RetryKind::Sequence  ? tr("milliseconds, e.g. 10, 20, 50")
                                    : retry == RetryKind::Formula ? tr("e.g. min(2000, 5*2^n)")
                                    : retry == RetryKind::TokenBucket
                                        ? tr("tokens, and what a success gives back, e.g. 500, 0.1")
                                        : QString());
    m_base->setEnabled(waits);
    m_cap->setEnabled(waits && retry != RetryKind::Fixed);
    m_attempts->setEnabled(retry != RetryKind::None);
    const auto think = chosen<ThinkKind>(*m_think);
    m_thinkA->setEnabled(think != ThinkKind::None);
    m_thinkB->setEnabled(think == ThinkKind::Uniform || think == ThinkKind::Normal);
    m_zipf->setEnabled(m_documents->currentData().toInt() == -3);
}

void SpawnDialog::complain(const Field& field, const QString& sentence)
{
    field.error->setText(sentence);
    field.error->show();
    if (!m_firstWrong)
        m_firstWrong = field.input;
}

void SpawnDialog::clearComplaints()
{
    m_firstWrong = nullptr;
    for (const Field& field : m_fields)
        field.error->hide();
    m_failure->hide();
}

void SpawnDialog::showError(const QString& sentence)
{
    m_failure->setText(sentence);
    m_failure->show();
}

void SpawnDialog::readProgram(GroupPlan& group)
{
    group.program.kind = chosen<ProgramKind>(*m_program);
    group.program.retryOnConflict = m_retryOnConflict->isEnabled() ? m_retryOnConflict->value() : 0;
    if (group.program.kind != ProgramKind::Delete)
        readModification(group.program.modification);
}

void SpawnDialog::readModification(Modification& modification)
{
    modification.kind = chosen<Modification::Kind>(*m_change);
    if (modification.kind != Modification::Kind::Merge) {
        modification.field = m_field->text().trimmed().toStdString();
        if (modification.field.empty())
            complain(m_fieldField, tr("Name the field to change, for example in_stock."));
    }
    const QString value = m_value->text().trimmed();
    if (modification.kind == Modification::Kind::Add) {
        bool isNumber = false;
        modification.amount = value.toLongLong(&isNumber);
        if (!isNumber)
            complain(m_valueField, tr("A whole number is needed here, for example -1."));
        for (const GroupPlan& group : m_plan.groups) { // stock that may not go below zero stays so
            if (group.program.modification.field == modification.field && !modification.floor)
                modification.floor = group.program.modification.floor;
        }
        return;
    }
    modification.value = value.toStdString();
    const auto error = modification.kind == Modification::Kind::Merge
                           ? json::validateObject(modification.value)
                           : json::validate(modification.value);
    if (error)
        complain(m_valueField, modification.kind == Modification::Kind::Merge
                                   ? tr("A JSON object is needed here: %1").arg(engineText(error->message))
                                   : tr("JSON is needed here: %1").arg(engineText(error->message)));
}

void SpawnDialog::readRetry(GroupPlan& group)
{
    const auto kind = chosen<RetryKind>(*m_retry);
    if (m_retryText->isEnabled()) {
        const QString words = m_retryText->text().remove(u' ');
        const bool isUsual = words.isEmpty() && kind == RetryKind::TokenBucket;
        const auto parsed = parseRetry(std::string(name(kind)) + (isUsual ? "" : ":" + words.toStdString()));
        if (parsed)
            group.retry = *parsed;
        else
            complain(m_retryTextField,
                     tr("This is not understood: %1.").arg(engineText(parsed.error().message)));
    }
    group.retry.kind = kind;
    group.retry.base = nanos(*m_base);
    group.retry.cap = nanos(*m_cap);
    group.retry.maxAttempts = std::uint32_t(m_attempts->value());
    const bool capCounts = m_cap->isEnabled();
    if (m_base->isEnabled() && group.retry.base <= 0)
        complain(m_capField, tr("The wait must be longer than 0 ms."));
    else if (capCounts && group.retry.cap < group.retry.base)
        complain(m_capField, tr("The longest wait must not be shorter than the first."));
}

void SpawnDialog::readThink(GroupPlan& group)
{
    group.think.kind = chosen<ThinkKind>(*m_think);
    group.think.a = m_thinkA->isEnabled() ? nanos(*m_thinkA) : 0;
    group.think.b = m_thinkB->isEnabled() ? nanos(*m_thinkB) : 0;
    if (group.think.kind == ThinkKind::Uniform && group.think.b < group.think.a)
        complain(m_thinkBField, tr("The most must not be less than the least."));
}

void SpawnDialog::readDocuments(GroupPlan& group)
{
    const int choice = m_documents->currentData().toInt();
    if (choice >= 0) {
        group.documents.kind = DocumentChoice::Kind::Fixed;
        group.documents.documents = {std::uint32_t(choice)};
    } else {
        group.documents.kind = choice == -1   ? DocumentChoice::Kind::RoundRobin
                               : choice == -2 ? DocumentChoice::Kind::Uniform
                                              : DocumentChoice::Kind::Zipf;
        group.documents.zipfExponent = m_zipf->value();
    }
}

std::optional<GroupPlan> SpawnDialog::group()
{
    clearComplaints();
    GroupPlan group;
    group.count = std::uint32_t(m_count->value());
    group.name = m_name->text().trimmed().toStdString();
    const bool isTaken = std::any_of(m_plan.groups.begin(), m_plan.groups.end(),
                                     [&](const GroupPlan& other) { return other.name == group.name; });
    if (group.name.empty())
        complain(m_nameField, tr("The group needs a name."));
    else if (isTaken)
        complain(m_nameField, tr("There is a group of this name already."));
    group.updates = std::uint32_t(m_updates->value());
    group.guard = chosen<Guard>(*m_guard);
    readProgram(group);
    readRetry(group);
    readThink(group);
    readDocuments(group);
    if (!m_firstWrong)
        return group;
    m_firstWrong->setFocus();
    return std::nullopt;
}

} // namespace racescope
