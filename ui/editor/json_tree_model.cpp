// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/json_tree_model.h"

#include "base/json_text.h"
#include "models/format.h"
#include "theme/theme.h"

#include <QFont>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace racescope {

using json::Type;
using json::Value;

struct JsonTreeModel::Node {
    Node* parent = nullptr;
    std::string key; // of a member
    std::string path;
    Type type = Type::Object;
    std::string text; // scalars: characters, or a number's spelling
    std::vector<std::unique_ptr<Node>> children;

    bool isContainer() const { return type == Type::Object || type == Type::Array; }
    bool isMember() const { return parent && parent->type == Type::Object; }
};

namespace {

constexpr qsizetype kMostShown = 400; // characters of a value

std::string textOf(const Value& value)
{
    return value.isBool() ? (value.toBool() ? "true" : "false") : value.text();
}

std::string keyOf(const Value& parent, std::size_t child)
{
    return parent.isObject() ? parent.members()[child].first : std::string();
}

const Value& childOf(const Value& parent, std::size_t child)
{
    return parent.isObject() ? parent.members()[child].second : parent.items()[child];
}

std::size_t childCount(const Value& value)
{
    return value.isObject() ? value.members().size() : value.items().size();
}

// What a value becomes as another type, as near as it can.
std::string converted(Type from, const std::string& text, Type to)
{
    switch (to) {
    case Type::Null:
        return "null";
    case Type::Bool:
        return text == "true" || (from == Type::Number && text != "0") ? "true" : "false";
    case Type::Number: {
        const auto number = json::parse(text);
        return number && number->isNumber() ? text : text == "true" ? "1" : "0";
    }
    case Type::String:
        return json::quoted(text);
    case Type::Array:
        return "[]";
    case Type::Object:
        return "{}";
    }
    return "null";
}

} // namespace

JsonTreeModel::JsonTreeModel(QObject* parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
}

JsonTreeModel::~JsonTreeModel() = default;

QString JsonTreeModel::typeName(Type type)
{
    switch (type) {
    case Type::Null:
        return tr("null");
    case Type::Bool:
        return tr("true or false");
    case Type::Number:
        return tr("number");
    case Type::String:
        return tr("text");
    case Type::Array:
        return tr("list");
    case Type::Object:
        return tr("object");
    }
    return {};
}

void JsonTreeModel::setSource(const std::string& source)
{
    const auto value = json::parse(source);
    if (!value)
        return;
    m_source = source;
    sync(*m_root, *value);
}

void JsonTreeModel::sync(Node& node, const Value& value)
{
    const std::string text = textOf(value);
    if (node.type != value.type() || node.text != text) {
        if (!node.children.empty() && node.type != value.type()) {
            beginRemoveRows(indexOf(&node, 0), 0, int(node.children.size()) - 1);
            node.children.clear();
            endRemoveRows();
        }
        node.type = value.type();
        node.text = text;
        if (node.parent)
            emit dataChanged(indexOf(&node, 0), indexOf(&node, ColumnCount - 1));
    }
    if (node.isContainer())
        syncChildren(node, value);
}

// Members are known by their key, items by their place: what is equal at both ends stays, the middle is
// brought into line.
void JsonTreeModel::syncChildren(Node& node, const Value& value)
{
    auto& children = node.children;
    const std::size_t wanted = childCount(value);
    const auto matches = [&](std::size_t have, std::size_t want) {
        const Node& child = *children[have];
        const Value& other = childOf(value, want);
        return value.isObject() ? child.key == keyOf(value, want)
                                : child.type == other.type() && child.text == textOf(other);
    };
    const std::size_t shorter = std::min(children.size(), wanted);
    std::size_t head = 0;
    while (head < shorter && matches(head, head))
        ++head;
    std::size_t tail = 0;
    while (tail < shorter - head && matches(children.size() - 1 - tail, wanted - 1 - tail))
        ++tail;
    const std::size_t before = children.size();
    if (before > wanted) {
        const std::size_t from = wanted - tail;
        const std::size_t end = before - tail;
        beginRemoveRows(indexOf(&node, 0), int(from), int(end) - 1);
        children.erase(children.begin() + std::ptrdiff_t(from), children.begin() + std::ptrdiff_t(end));
        endRemoveRows();
    } else if (before < wanted) {
        const std::size_t from = before - tail;
        const std::size_t count = wanted - before;
        beginInsertRows(indexOf(&node, 0), int(from), int(from + count) - 1);
        for (std::size_t i = 0; i < count; ++i) {
            auto child = std::make_unique<Node>();
            child->parent = &node;
            child->type = Type::Null;
            child->key = keyOf(value, from + i);
            children.insert(children.begin() + std::ptrdiff_t(from + i), std::move(child));
        }
        endInsertRows();
    }
    for (std::size_t i = 0; i < wanted; ++i) {
        Node& child = *children[i];
        const std::string key = keyOf(value, i);
        child.path = value.isObject() ? json::memberPath(node.path, key) : json::itemPath(node.path, i);
        if (child.key != key) {
            child.key = key;
            emit dataChanged(indexOf(&child, Key), indexOf(&child, Key));
        }
        sync(child, childOf(value, i));
    }
}

JsonTreeModel::Node* JsonTreeModel::node(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

QModelIndex JsonTreeModel::indexOf(const Node* node, int column) const
{
    if (!node->parent)
        return {};
    const auto& siblings = node->parent->children;
    const auto at = std::find_if(siblings.begin(), siblings.end(),
                                 [node](const auto& child) { return child.get() == node; });
    return createIndex(int(at - siblings.begin()), column, const_cast<Node*>(node));
}

QModelIndex JsonTreeModel::indexOf(const std::string& path, int column) const
{
    const Node* at = m_root.get();
    while (at->path != path) {
        const auto& children = at->children;
        const auto next = std::find_if(children.begin(), children.end(), [&path](const auto& child) {
            const std::string& own = child->path;
            return path.compare(0, own.size(), own) == 0 &&
                   (path.size() == own.size() || path[own.size()] == '.' || path[own.size()] == '[');
        });
        if (next == children.end())
            return {};
        at = next->get();
    }
    return indexOf(at, column);
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (column < 0 || column >= ColumnCount || row < 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, column, node(parent)->children[std::size_t(row)].get());
}

QModelIndex JsonTreeModel::parent(const QModelIndex& index) const
{
    return index.isValid() ? indexOf(node(index)->parent, 0) : QModelIndex();
}

int JsonTreeModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : int(node(parent)->children.size());
}

int JsonTreeModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant JsonTreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Node& of = *node(index);
    if (role == TypeRole)
        return int(of.type);
    if (role == PathRole)
        return format::text(of.path);
    if (role == Qt::ToolTipRole)
        return format::text(of.path);
    if (role == Qt::ForegroundRole &&
        (index.column() == TypeColumn || (of.isContainer() && index.column() == Content)))
        return Theme::current().mutedText();
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case Key:
        return of.isMember() ? format::text(of.key) : u'[' % QString::number(index.row()) % u']';
    case Content:
        if (of.type == Type::Object)
            return tr("%n field(s)", nullptr, int(of.children.size()));
        if (of.type == Type::Array)
            return tr("%n item(s)", nullptr, int(of.children.size()));
        if (of.type == Type::Null)
            return u"null"_s;
        return role == Qt::EditRole ? format::text(of.text) : format::text(of.text).left(kMostShown);
    case TypeColumn:
        return role == Qt::EditRole ? QVariant(int(of.type)) : QVariant(typeName(of.type));
    default:
        return {};
    }
}

Qt::ItemFlags JsonTreeModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Node& of = *node(index);
    const bool isEditable = index.column() == Key       ? of.isMember()
                            : index.column() == Content ? !of.isContainer() && of.type != Type::Null
                                                        : true;
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    return isEditable ? flags | Qt::ItemIsEditable : flags;
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Key ? tr("Field") : section == Content ? tr("Value") : tr("Type");
}

bool JsonTreeModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || value == data(index, Qt::EditRole))
        return false;
    const Node& of = *node(index);
    switch (index.column()) {
    case Key:
        return setKey(of, value.toString());
    case Content:
        return setContent(of, value.toString());
    case TypeColumn:
        return setType(of, Type(value.toInt()));
    default:
        return false;
    }
}

// What is laid out in lines stays laid out in lines.
void JsonTreeModel::announce(std::string source)
{
    if (m_source.find('\n') != std::string::npos && m_source == json::indented(m_source))
        source = json::indented(source);
    emit edited(source);
}

bool JsonTreeModel::setKey(const Node& node, const QString& key)
{
    auto changed = json::withKey(m_source, node.path, key.toStdString());
    if (!changed) {
        emit refused(tr("There is a field “%1” already.").arg(key));
        return false;
    }
    announce(std::move(*changed));
    return true;
}

bool JsonTreeModel::setContent(const Node& node, const QString& text)
{
    std::string raw = text.toStdString();
    if (node.type == Type::String) {
        raw = json::quoted(raw);
    } else {
        const auto parsed = json::parse(raw);
        if (!parsed || parsed->type() != node.type) {
            emit refused(node.type == Type::Number
                             ? tr("“%1” is no number. Change the type to text first.").arg(text)
                             : tr("“%1” is neither true nor false. Change the type first.").arg(text));
            return false;
        }
    }
    if (auto changed = json::withValue(m_source, node.path, raw))
        announce(std::move(*changed));
    return true;
}

bool JsonTreeModel::setType(const Node& node, Type type)
{
    if (auto changed = json::withValue(m_source, node.path, converted(node.type, node.text, type)))
        announce(std::move(*changed));
    return true;
}

std::string JsonTreeModel::add(const QModelIndex& index)
{
    const Node* into = node(index);
    if (!into->isContainer())
        into = into->parent;
    if (into->type == Type::Array) {
        const std::string path = json::itemPath(into->path, into->children.size());
        if (auto changed = json::withAppended(m_source, into->path, "null"))
            announce(std::move(*changed));
        return path;
    }
    std::string key = "field";
    const auto isTaken = [&] {
        return std::any_of(into->children.begin(), into->children.end(),
                           [&key](const auto& child) { return child->key == key; });
    };
    for (int number = 2; isTaken(); ++number)
        key = "field" + std::to_string(number);
    const std::string path = json::memberPath(into->path, key);
    if (auto changed = json::withValue(m_source, path, "\"\""))
        announce(std::move(*changed));
    return path;
}

void JsonTreeModel::remove(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    if (auto changed = json::withoutValue(m_source, node(index)->path))
        announce(std::move(*changed));
}

} // namespace racescope
