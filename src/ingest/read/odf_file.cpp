// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/odf_file.hpp"

#include "ingest/read/archive.hpp"
#include "ingest/words/findings.hpp"

namespace verband::ingest {
namespace {

void add_styles(OdfStyles& styles, pugi::xml_node root) {
  styles.add(child(root, "styles"));
  styles.add(child(root, "automatic-styles"));
}

void open_package(OdfFile& file, std::vector<Finding>& findings, std::string_view bytes,
                  Limits const& limits) {
  ArchiveView archive{bytes, limits};
  auto const manifest = archive.part("META-INF/manifest.xml");
  if (manifest && manifest->find("encryption-data") != std::string::npos) {
    findings.push_back(encrypted());
    return;
  }
  for (std::string_view const name : {"styles.xml", "content.xml"}) {
    auto const part = archive.part(name);
    if (!part) continue;
    auto tree = xml_tree(*part, limits);
    for (auto& each : tree.findings) findings.push_back(std::move(each));
    add_styles(file.styles, tree.value.document_element());
    if (name == "content.xml") file.content = std::move(tree.value);
  }
  for (auto const& each : archive.findings()) findings.push_back(each);
  if (findings.empty() && !file.content.document_element()) {
    findings.push_back(damaged("het belangrijkste deel ontbreekt."));
  }
}

}  // namespace

pugi::xml_node OdfFile::body(std::string_view name) const {
  return child(child(content.document_element(), "body"), name);
}

Found<OdfFile> odf_file(std::string_view bytes, Limits const& limits) {
  Found<OdfFile> result;
  if (bytes.starts_with("PK")) {
    open_package(result.value, result.findings, bytes, limits);
  } else {
    auto tree = xml_tree(bytes, limits);
    result.findings = std::move(tree.findings);
    add_styles(result.value.styles, tree.value.document_element());
    result.value.content = std::move(tree.value);
  }
  result.value.styles.finish();
  return result;
}

}  // namespace verband::ingest
