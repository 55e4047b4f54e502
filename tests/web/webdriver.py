# SPDX-License-Identifier: GPL-2.0-or-later
"""A browser without a window, driven through chromedriver on this machine."""
import base64
import json
import re
import shutil
import subprocess
import tempfile
import urllib.error
import urllib.request

PROGRAMS = ("chromium", "chromedriver")


def missing():
    return [p for p in PROGRAMS if not shutil.which(p)]


class Browser:
    """Use with `with`; ends what it started."""

    def __init__(self, width=1240, height=1000):
        self.size = (width, height)

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="entente-web.")
        self.driver = subprocess.Popen(
            ["chromedriver", "--port=0", "--allowed-ips=127.0.0.1"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        port = None
        for line in self.driver.stdout:
            found = re.search(r"successfully on port (\d+)", line)
            if found:
                port = found.group(1)
                break
        assert port, "chromedriver does not start"
        self.url = f"http://127.0.0.1:{port}/session"
        self.opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        options = {"args": ["--headless=new", "--no-sandbox", "--disable-gpu",
                            "--disable-dev-shm-usage", "--no-first-run",
                            "--disable-background-networking",
                            "--force-color-profile=srgb",
                            f"--user-data-dir={self.folder.name}",
                            f"--window-size={self.size[0]},{self.size[1]}"]}
        made = self.ask("POST", "", {"capabilities": {"alwaysMatch": {
            "browserName": "chrome", "goog:chromeOptions": options,
            "unhandledPromptBehavior": "ignore",
            # A busy machine takes its time, over axe-core above all.
            "timeouts": {"script": 240000},
            "goog:loggingPrefs": {"browser": "ALL"}}}})
        self.url += "/" + made["sessionId"]
        self.version = made["capabilities"]["browserVersion"]
        return self

    def __exit__(self, *_):
        try:
            self.ask("DELETE", "")
        finally:
            self.driver.terminate()
            self.driver.wait()
            self.folder.cleanup()

    def ask(self, method, path, body=None):
        data = json.dumps(body or {}).encode() if method == "POST" else None
        request = urllib.request.Request(self.url + path, data=data, method=method)
        request.add_header("Content-Type", "application/json")
        try:
            with self.opener.open(request, timeout=300) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as e:
            raise AssertionError(json.load(e)["value"]["message"]) from None

    def resize(self, width, height):
        """The page's window; a real one has a least width."""
        self.devtools("Emulation.setDeviceMetricsOverride", width=width, height=height,
                      deviceScaleFactor=1, mobile=False)

    def devtools(self, command, **given):
        return self.ask("POST", "/goog/cdp/execute", {"cmd": command, "params": given})

    def scripts(self, allowed):
        """Whether pages opened from now on run theirs; `run` works in any case."""
        self.devtools("Emulation.setScriptExecutionDisabled", value=not allowed)

    def medium(self, name="", scheme="light"):
        """"print": as on paper; the width of the window is that of the paper then."""
        self.devtools("Emulation.setEmulatedMedia", media=name, features=[
            {"name": "prefers-color-scheme", "value": scheme}])

    def open(self, path, fragment=""):
        # A page that differs in its fragment alone would not be loaded anew.
        self.ask("POST", "/url", {"url": "about:blank"})
        self.ask("POST", "/url", {"url": "file://" + path + fragment})

    def run(self, script, *args):
        return self.ask("POST", "/execute/sync",
                        {"script": script, "args": list(args)})

    def wait(self, script, *args):
        """The value that the script gives to its last argument, a function."""
        return self.ask("POST", "/execute/async",
                        {"script": script, "args": list(args)})

    def press(self, *keys):
        actions = [{"type": kind, "value": key} for key in keys
                   for kind in ("keyDown", "keyUp")]
        self.ask("POST", "/actions", {"actions": [
            {"type": "key", "id": "keys", "actions": actions}]})

    def messages(self):
        return self.ask("POST", "/se/log", {"type": "browser"})

    def pdf(self):
        # Not by /print, which waits for ten seconds and no longer.
        return base64.b64decode(self.devtools("Page.printToPDF")["data"])

    def picture(self, path):
        with open(path, "wb") as f:
            f.write(base64.b64decode(self.ask("GET", "/screenshot")))
