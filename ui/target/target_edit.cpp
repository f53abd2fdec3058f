// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/target_edit.h"

#include "language/engine_text.h"
#include "models/format.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

namespace {

constexpr int kInTurn = -1;
constexpr int kOwnRules = -1;

void addRow(QFormLayout& form, const QString& label, QWidget* input, const QString& name, const QString& tip)
{
    input->setObjectName(name);
    input->setAccessibleName(QString(label).remove(u'&'));
    input->setToolTip(tip);
    auto* title = new QLabel(label);
    title->setBuddy(input);
    form.addRow(title, input);
}

void chooseData(QComboBox& box, int data)
{
    box.setCurrentIndex(std::max(0, box.findData(data)));
}

} // namespace

TargetEdit::TargetEdit(QWidget* parent)
    : QWidget(parent)
    , m_kind(new QComboBox)
    , m_copies(new QSpinBox)
    , m_readFrom(new QComboBox)
    , m_active(new QComboBox)
    , m_profile(new QComboBox)
    , m_words(new QLabel)
{
    setObjectName(u"targetEdit"_s);
    m_kind->addItem(tr("The embedded store"), false);
    m_kind->addItem(tr("Copies of each shard"), true);
    m_copies->setRange(kFewestCopies, replication::kMaxNodes);
    m_copies->setValue(ReplicaOptions().copies);
    for (const replication::Preset preset : replication::kPresets) {
        m_profile->addItem(format::text(nameOf(preset)), int(preset));
        m_profile->setItemData(m_profile->count() - 1, engineText(wordsOf(preset)), Qt::ToolTipRole);
    }
    m_words->setObjectName(u"targetWords"_s);
    m_words->setWordWrap(true);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addRow(*form, tr("Race &on"), m_kind, u"targetKind"_s,
           tr("One store in memory, or a primary and replicas that fail over"));
    addRow(*form, tr("Co&pies"), m_copies, u"targetCopies"_s, tr("The primary and its replicas"));
    addRow(*form, tr("&Read from"), m_readFrom, u"targetReadFrom"_s,
           tr("From one copy alone a read may be stale, or dirty: it may find what is not acknowledged"));
    addRow(*form, tr("&wait_for_active_shards"), m_active, u"targetActive"_s,
           tr("A write begins only when so many copies are active"));
    addRow(*form, tr("Ru&les"), m_profile, u"targetProfile"_s,
           tr("How the copies replicate, and what a promotion does"));
    form->addRow(m_words);
    fitCopies();
    setTarget(std::nullopt);
    connect(m_copies, &QSpinBox::valueChanged, this, &TargetEdit::fitCopies);
    connect(m_copies, &QSpinBox::valueChanged, this, &TargetEdit::update);
    for (QComboBox* box : {m_kind, m_readFrom, m_active, m_profile})
        connect(box, &QComboBox::currentIndexChanged, this, &TargetEdit::update);
}

void TargetEdit::fitCopies()
{
    const bool wasSetting = std::exchange(m_isSetting, true);
    const int readFrom = m_readFrom->count() > 0 ? m_readFrom->currentData().toInt() : kInTurn;
    const int active = m_active->count() > 0 ? m_active->currentData().toInt() : 1;
    m_readFrom->clear();
    m_readFrom->addItem(tr("the copies in turn"), kInTurn);
    m_active->clear();
    for (int copy = 0; copy < m_copies->value(); ++copy) {
        m_readFrom->addItem(copy == 0 ? tr("%1, the first primary").arg(copyName(copy)) : copyName(copy),
                            copy);
        m_active->addItem(QString::number(copy + 1), copy + 1);
    }
    m_active->addItem(tr("all"), int(replication::kAllActive));
    chooseData(*m_readFrom, readFrom);
    chooseData(*m_active, active);
    m_isSetting = wasSetting;
}

RaceTarget TargetEdit::target() const
{
    if (!m_kind->currentData().toBool())
        return std::nullopt;
    ReplicaOptions options;
    options.copies = m_copies->value();
    if (const int copy = m_readFrom->currentData().toInt(); copy != kInTurn)
        options.readFrom = copy;
    options.activeCopies = std::int8_t(m_active->currentData().toInt());
    const int preset = m_profile->currentData().toInt();
    options.profile =
        preset == kOwnRules ? m_ownProfile : replication::profileOf(replication::Preset(preset));
    return options;
}

void TargetEdit::setTarget(const RaceTarget& target)
{
    m_isSetting = true;
    const ReplicaOptions options = target.value_or(ReplicaOptions());
    m_kind->setCurrentIndex(target ? 1 : 0);
    m_copies->setValue(options.copies);
    fitCopies();
    chooseData(*m_readFrom, options.readFrom.value_or(kInTurn));
    chooseData(*m_active, options.activeCopies);
    if (const int own = m_profile->findData(kOwnRules); own >= 0)
        m_profile->removeItem(own);
    const auto preset = replication::presetOf(options.profile);
    m_ownProfile = options.profile;
    if (!preset)
        m_profile->addItem(tr("own rules"), kOwnRules);
    chooseData(*m_profile, preset ? int(*preset) : kOwnRules);
    m_isSetting = false;
    update();
}

void TargetEdit::update()
{
    if (m_isSetting)
        return;
    const bool hasCopies = m_kind->currentData().toBool();
    for (QWidget* field : std::initializer_list<QWidget*>{m_copies, m_readFrom, m_active, m_profile})
        field->setEnabled(hasCopies);
    const int preset = m_profile->currentData().toInt();
    m_words->setText(hasCopies && preset != kOwnRules ? engineText(wordsOf(replication::Preset(preset)))
                                                      : targetDetail(target()));
    emit changed();
}

} // namespace racescope
